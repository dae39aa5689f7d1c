"""Who acts, suffers or speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# Sectors of the coding guide.
SECTORS = frozenset("GOV MIL PMC REB POL CVL MED JUD PTY BUS NGO IGO EXP UNK".split())
ActorKind = Literal["registry", "country", "capital", "nominal", "person", "organisation"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or a group, with the code of side and sector.

    `code` is ISO 3166-1 alpha-3 and a sector of the coding guide (`UKRMIL`), a sector alone (`IGO`),
    a bare country (`UKR`: then `kind` is country or capital and the sector follows from the act) or
    `UNK`. `id` is the registry's slug, or None for an actor that no registry lists.
    """

    name: str
    code: str
    kind: ActorKind
    id: str | None = None

    @property
    def country(self) -> str | None:
        """The ISO3 country of the code, None where the code is a sector alone.

        `POL` is both: Poland where the actor is a country, the police of no country else.
        """
        return self.code if self.kind in ("country", "capital") else country_of(self.code)


def country_of(code: str) -> str | None:
    """Returns the ISO3 country of an actor's code, None for a sector alone.

    >>> country_of("UKRMIL"), country_of("UKR"), country_of("REB")
    ('UKR', 'UKR', None)
    """
    return None if code in SECTORS else code[:3] or None
