"""Incidents as a reviewer merges or splits them: their claims, and which of them are new or gone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.errors import ClaimUnknown
from dateline.ledger import Ledger, Shown
from dateline.model import Incident
from dateline.reviews import State, moved

# Claims that are gone, each with a look-up of its own: more of them are counted.
_GONE = 100


@dataclass(frozen=True, slots=True)
class Gone:
    """A claim that an incident holds no longer, and what it is in now; nothing of it where it was undone."""

    id: str
    public: Mapping[str, Any] | None
    state: State | None
    incidents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """An incident with the claims that the ledger shows of it.

    `came` were not shown to the reviewer before, `went` were; `more` counts those of them left out.
    """

    incident: Incident
    claims: tuple[Shown, ...]
    came: frozenset[str]
    went: tuple[Gone, ...]
    more: int

    @property
    def shown(self) -> str:
        """The ids of its claims, as a form carries them."""
        return " ".join(one.public["id"] for one in self.claims)


def group_of(ledger: Ledger, id_: str, shown: Collection[str] | None = None) -> Group:
    """Returns an incident beside what was shown of it, if anything; raises IncidentUnknown."""
    incident = ledger.incident(id_)
    claims = tuple(ledger.claims_named(incident.members))
    now = [one.public["id"] for one in claims]
    change = moved(id_, shown=now if shown is None else shown, now=now)
    came, went = (change.came, change.went) if change else ((), ())
    gone = tuple(_gone(ledger, claim) for claim in went[:_GONE])
    return Group(incident, claims, frozenset(came), gone, len(went[_GONE:]))


def shown_of(written: Mapping[str, str | None]) -> dict[str, tuple[str, ...]]:
    """Returns the claims of incidents that forms say were shown; who says nothing is not asked."""
    return {id_: tuple(ids.split()) for id_, ids in written.items() if ids is not None}


def _gone(ledger: Ledger, claim: str) -> Gone:
    try:
        held = ledger.reviews.claim(claim).reviewed
    except ClaimUnknown:
        return Gone(claim, None, None, ())
    found = tuple(incident for incident, _ in ledger.incidents_of(claim))
    return Gone(claim, held.public, held.state, found)
