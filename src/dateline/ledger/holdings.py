"""What a ledger holds of reports and outlets beside their claims."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

import sqlalchemy as sa

from dateline.ledger.coverage import Coverage, coverage_between
from dateline.ledger.held import Failed, Held, find_failures, find_held, find_told
from dateline.ledger.outlets import Outlet, Speaker, find_days, find_outlets, find_speakers


class Holdings:
    """Reports, outlets and speakers with what is known of them; nothing here writes."""

    def __init__(self, reads: Callable[[], AbstractContextManager[sa.Connection]]) -> None:
        self._reads = reads

    def report(self, report: str) -> Held:
        """Returns a report with where it was met, how it was read and what failed; raises ReportUnknown."""
        with self._reads() as connection:
            return find_held(connection, report)

    def claims(self, report: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
        """Yields public form and judgements of a report's current claims, in the order of its text."""
        with self._reads() as connection:
            yield from find_told(connection, report)

    def failures(self, *, limit: int) -> Iterator[Failed]:
        """Yields the sources that gave no reading until now, the newest first."""
        with self._reads() as connection:
            yield from find_failures(connection, limit=limit)

    def outlets(self, *, limit: int) -> Iterator[Outlet]:
        """Yields outlets with what was read of them, those with the most reports first."""
        with self._reads() as connection:
            yield from find_outlets(connection, limit=limit)

    def speakers(self, *, limit: int) -> Iterator[Speaker]:
        """Yields who speaks in the newest `NEWEST` claims, the most frequent first."""
        with self._reads() as connection:
            yield from find_speakers(connection, limit=limit)

    def days(self) -> tuple[dt.date, dt.date] | None:
        """Returns the first and the last day of publication, None where no report has one."""
        with self._reads() as connection:
            return find_days(connection)

    def coverage(self, start: dt.date, end: dt.date) -> Iterator[Coverage]:
        """Yields what was seen, read, failed and found on the days of a period, and without a day."""
        with self._reads() as connection:
            yield from coverage_between(connection, start, end)
