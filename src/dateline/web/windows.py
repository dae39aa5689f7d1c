"""The period that a page shows: what its address asks for, else the last days that the ledger holds."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dateline.errors import FilterUnreadable
from dateline.ledger import Ledger
from dateline.ledger.parameters import parse_filter


@dataclass(frozen=True, slots=True)
class Window:
    """Inclusive days; `is_cut` says that more were asked for than are shown."""

    start: dt.date
    end: dt.date
    is_cut: bool = False

    @property
    def days(self) -> tuple[dt.date, ...]:
        """All days of it."""
        return tuple(self.start + dt.timedelta(n) for n in range((self.end - self.start).days + 1))


def window_of(ledger: Ledger, start: str, end: str, *, days: int, most: int | None = None) -> Window | None:
    """Returns the period from two days written in an address, either may be empty.

    What is not given follows from the other and `days`, or from the newest report; where a period is longer
    than `most` days, its last days are taken. None where nothing is given and no report has a day. Raises
    FilterUnreadable.
    """
    given = parse_filter({"from": start, "to": end})
    first, last = given.start, given.end
    if last is None:
        last = first + dt.timedelta(days - 1) if first else _newest(ledger)
    if last is None:
        return None
    first = first or last - dt.timedelta(days - 1)
    if first > last:
        raise FilterUnreadable(
            f"The first day, {first}, is after the last, {last}.", expected="from ≤ to", cure="swap them"
        )
    if most and (last - first).days >= most:
        return Window(last - dt.timedelta(most - 1), last, is_cut=True)
    return Window(first, last)


def _newest(ledger: Ledger) -> dt.date | None:
    held = ledger.holdings.days()
    return held[1] if held else None
