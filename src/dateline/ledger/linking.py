"""What a run of linking hands over to be stored, as plain values; all ids are strings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class CopyRow:
    """A report's place in a group of copies; `score` in 0..1 is its likeness, `reasons` JSON values."""

    group: str
    report: str
    score: float = 1.0
    reasons: Sequence[Any] = ()


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """An incident by plain values; `public` is the whole of it as JSON values.

    `claims` maps the id of each claim to its role: `counted`, or what it is attached as (`planned`,
    `predicted`, `hypothetical`). `sources` is the number of independent sources. Days are inclusive.
    """

    id: str
    type: str
    status: str
    status_rule: str
    claims: Mapping[str, str]
    sources: int
    public: Mapping[str, Any]
    start: dt.date | None = None
    end: dt.date | None = None
    place: str | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None


@dataclass(frozen=True, slots=True)
class LinkRow:
    """Two claims that speak of one occurrence; `score` in 0..1, `reasons` JSON values."""

    claim_a: str
    claim_b: str
    score: float
    reasons: Sequence[Any] = ()


@dataclass(frozen=True, slots=True)
class ContradictionRow:
    """Two claims of one incident that cannot both hold, by the field in which they differ."""

    incident: str
    field: str
    claim_a: str
    claim_b: str
    value_a: str
    value_b: str
    quote_a: str
    quote_b: str
    reason: str


@dataclass(frozen=True, slots=True)
class Linking:
    """What a run of linking made anew, and the ids of incidents that are no more (merged, split)."""

    incidents: Iterable[IncidentRow] = ()
    links: Iterable[LinkRow] = ()
    contradictions: Iterable[ContradictionRow] = ()
    gone: Collection[str] = ()
