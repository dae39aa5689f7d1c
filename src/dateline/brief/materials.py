"""What a situation report is made from: values of the ledger, passed in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.brief.contexts import Context
from dateline.model import Contradiction, FiledClaim, Incident


@dataclass(frozen=True, slots=True)
class Heading:
    """What is known of a report without its text; `origin` is shown only where it is a web address."""

    id: str
    outlet: str | None
    published: dt.date | None
    title: str | None
    origin: str


@dataclass(frozen=True, slots=True)
class Seen:
    """How many reports of how many outlets were published in a period and read."""

    reports: int
    outlets: int


@dataclass(frozen=True, slots=True)
class Materials:
    """All that one situation report says.

    `start` and `end` are inclusive days; `area` is empty for everywhere. `incidents` meet the period and
    the area, `before` the period of equal length that ends the day before `start`. `claims` hold every
    claim of `incidents`, and those published in the period that hold something planned, feared or denied;
    `headings` the reports of these claims. `undated` counts the incidents of the area that have no date,
    `filed` the claims of the period and the area, `held` all claims of the ledger. `contexts` give the words
    around a claim's own, by its id.
    """

    start: dt.date
    end: dt.date
    area: str
    as_of: dt.datetime
    program: str
    incidents: tuple[Incident, ...]
    before: tuple[Incident, ...]
    claims: tuple[FiledClaim, ...]
    contradictions: tuple[Contradiction, ...]
    headings: tuple[Heading, ...]
    seen: Seen
    seen_before: Seen
    undated: int = 0
    filed: int = 0
    held: int = 0
    contexts: Mapping[str, Context] = field(default_factory=dict)


def period_before(start: dt.date, end: dt.date) -> tuple[dt.date, dt.date]:
    """Returns the inclusive period of equal length that ends the day before `start`."""
    try:
        return start - (end - start) - dt.timedelta(days=1), start - dt.timedelta(days=1)
    except OverflowError:
        return dt.date.min, dt.date.min
