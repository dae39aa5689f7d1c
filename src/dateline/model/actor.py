"""Who acts, suffers or speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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
