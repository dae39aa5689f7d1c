"""Jobs of reading as values: what was handed in, and what became of each report of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "file", "url"]
JobState = Literal["queued", "reading", "linking", "done", "cancelled"]
ReportState = Literal["queued", "reading", "read", "known", "failed", "cancelled"]
WAITING: tuple[ReportState, ...] = ("queued", "reading")


@dataclass(frozen=True, slots=True)
class Source:
    """What somebody hands in: `place` is an address or a name in the spool, `origin` what people call it."""

    kind: Kind
    place: str
    origin: str
    published: dt.date | None = None
    outlet: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """Sources that were handed in together."""

    n: int
    id: str
    who: str
    state: JobState
    incidents: int | None
    made_at: dt.datetime
    ended_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a report: its claims, or why it failed and what was kept; `seconds` is what it took."""

    state: ReportState
    report: str | None = None
    claims: int | None = None
    code: str | None = None
    found: str | None = None
    expected: str | None = None
    cure: str | None = None
    kept: str | None = None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class JobReport:
    """A report of a job; `part` tells the reports of one source apart, `result` holds its state."""

    n: int
    job: int
    source: int
    part: int
    given: Source
    result: Result
