"""Everything that the page of an incident shows, gathered from the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from dateline.ledger import Ledger, Shown
from dateline.model import Incident
from dateline.web.incidents.clashes import Clash, clashes
from dateline.web.incidents.columns import Column, columns
from dateline.web.incidents.fields import Field, fields
from dateline.web.incidents.versions import Version, versions
from dateline.web.names import Names, names_for
from dateline.web.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Told:
    """An incident with all that its claims say; `copies` are groups of reports that are one text."""

    incident: Incident
    claims: dict[str, Shown]
    names: Names
    columns: tuple[Column, ...]
    fields: tuple[Field, ...]
    clashes: tuple[Clash, ...]
    copies: tuple[tuple[Shown, ...], ...]
    versions: tuple[Version, ...]

    @property
    def missing(self) -> int:
        """How many of its claims a newer reading has replaced and the ledger shows no longer."""
        incident = self.incident
        return len({*incident.claims, *incident.denials, *incident.foretold} - set(self.claims))


def tell(ledger: Ledger, incident: Incident, vocabulary: Vocabulary) -> Told:
    """Returns what the ledger holds of an incident."""
    ids = tuple(chain(incident.claims, incident.denials, incident.foretold))
    claims = {shown.public["id"]: shown for shown in ledger.claims_named(ids)}
    history = ledger.incident_versions(ids)
    names = names_for(ledger, (one.incident for one in history), vocabulary)
    return Told(
        incident=incident,
        claims=claims,
        names=names,
        columns=columns(incident, claims, names),
        fields=fields(incident, claims, vocabulary),
        clashes=clashes(ledger.contradictions(incident.id), claims, names),
        copies=_copies(claims.values()),
        versions=versions(history, names),
    )


def _copies(claims: Iterable[Shown]) -> tuple[tuple[Shown, ...], ...]:
    """Reports of one text, a claim for each report."""
    groups: dict[str, dict[str, Shown]] = defaultdict(dict)
    for shown in claims:
        groups[shown.copies].setdefault(shown.public["report"], shown)
    return tuple(tuple(group.values()) for group in groups.values() if len(group) > 1)
