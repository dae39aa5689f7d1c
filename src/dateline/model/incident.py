"""One occurrence that claims of several reports speak of, and what they say against each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from dateline.model.filed import FiledParty
from dateline.model.place import Place

Status = Literal[
    "one-side", "several-of-one-side", "corroborated", "confirmed", "contradicted", "verified"
]  # fmt: skip
Field = Literal["occurrence", "perpetrator", "control", "figures"]


@dataclass(frozen=True, slots=True)
class Reason:
    """What one comparison found of two claims; `weight` is in log-odds, below 0 where it speaks against."""

    comparison: str
    level: str
    weight: float


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims that speak of one occurrence, the smaller id first.

    `score` lies in 0..1: the logistic of the sum of the reasons' weights. Where a reviewer judged the two
    to be one, that is the first of the reasons and weighs nothing: the score stays what linking gives.
    """

    first: str
    second: str
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims of one incident that cannot both be right, with the words of both; smaller id first."""

    incident: str
    first: str
    second: str
    field: Field
    first_value: str
    second_value: str
    first_quote: str
    second_quote: str
    rule: str


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of what: the lowest, the best supported and the highest number that sources give.

    `whom` is the code of those who are counted, empty where claims do not say. `low` or `high` is None
    where every claim leaves that end open; `best` is None where no claim gives a number from below.
    """

    what: str
    whom: str
    low: float | None
    best: float | None
    high: float | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """An independent source: a side with all its speakers, a body, or an outlet with its copies.

    `side` is the side's slug, None for a voice that belongs to none; `speakers` counts the different
    names that spoke with this voice.
    """

    name: str
    side: str | None
    speakers: int
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """One occurrence, with who tells it.

    `id` is `inc_` and 16 hex digits that follow from its smallest claim id. `start` and `end` are
    inclusive days, both None where no claim is dated. `claims` tell that it happened, `denials` that it
    did not, `foretold` holds the planned, predicted and hypothetical claims that it came true for: they
    are attached and count in nothing. `rule` says in words why the status is what it is.
    """

    id: str
    type: str
    place: Place | None
    start: dt.date | None
    end: dt.date | None
    actors: tuple[FiledParty, ...]
    targets: tuple[FiledParty, ...]
    figures: tuple[Figure, ...]
    claims: tuple[str, ...]
    denials: tuple[str, ...]
    foretold: tuple[str, ...]
    voices: tuple[Voice, ...]
    status: Status
    rule: str

    @property
    def members(self) -> tuple[str, ...]:
        """The ids of all its claims: those that tell it, those that deny it and those that foretold it."""
        return (*self.claims, *self.denials, *self.foretold)


@dataclass(frozen=True, slots=True)
class Linked:
    """Incidents with the links that hold them together and the contradictions inside them.

    `alone` holds the claims of no incident: what is only foretold or only denied so far.
    """

    incidents: tuple[Incident, ...]
    links: tuple[Link, ...]
    contradictions: tuple[Contradiction, ...]
    alone: tuple[str, ...] = ()

    @property
    def claims(self) -> frozenset[str]:
        """The ids of all claims in it, those of no incident too."""
        return frozenset(self.alone).union(*(incident.members for incident in self.incidents))

    def holding(self, wanted: Callable[[tuple[str, ...]], bool]) -> Linked:
        """Returns those of the incidents, and of the claims alone, whose claims are `wanted`."""
        incidents = tuple(incident for incident in self.incidents if wanted(incident.members))
        kept = {incident.id for incident in incidents}
        members = {claim for incident in incidents for claim in incident.members}
        return Linked(
            incidents,
            tuple(link for link in self.links if link.first in members),
            tuple(c for c in self.contradictions if c.incident in kept),
            tuple(claim for claim in self.alone if wanted((claim,))),
        )

    @classmethod
    def joined(cls, parts: Iterable[Linked]) -> Linked:
        """Returns what was found in several parts as one."""
        found = list(parts)
        return cls(
            tuple(incident for part in found for incident in part.incidents),
            tuple(link for part in found for link in part.links),
            tuple(contradiction for part in found for contradiction in part.contradictions),
            tuple(claim for part in found for claim in part.alone),
        )

    def in_order(self) -> Linked:
        """Returns the same sorted by ids, so that two of them can be told to be equal."""
        return Linked(
            tuple(sorted(self.incidents, key=lambda incident: incident.id)),
            tuple(sorted(self.links, key=lambda link: (link.first, link.second))),
            tuple(sorted(self.contradictions, key=lambda c: (c.incident, c.first, c.second, c.rule))),
            tuple(sorted(self.alone)),
        )
