"""A source that gave no report."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.errors import DatelineError


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that gave no report, and why."""

    origin: str
    error: DatelineError
