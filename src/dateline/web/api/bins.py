"""Days gathered into the bins of a timeline."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal

from dateline.ledger.days import Day

Unit = Literal["day", "week", "month", "quarter", "year", "decade", "century"]
# Bars of eight pixels on a laptop; no longer range has fewer than 17, beyond 120 years 12.
_MOST = 120


@dataclass(slots=True)
class Bin:
    """The incidents that begin from `start` to `end`, both inclusive, in all and by status."""

    start: dt.date
    end: dt.date
    count: int = 0
    by_status: dict[str, int] = field(default_factory=dict)


def binned(days: Iterable[Day], *, start: dt.date | None, end: dt.date | None) -> tuple[Unit, list[Bin]]:
    """Returns the unit and the bins without gaps from `start` to `end`, by default the first and last day.

    What begins before `start`, and is wanted because it lasts until then, counts in the first bin.
    """
    dated = [(day.day, day) for day in days if day.day is not None]
    first = start or min((day for day, _ in dated), default=end)
    last = end or max((day for day, _ in dated), default=first)
    if first is None or last is None or last < first:
        return "day", []
    unit, bins = _bins(first, last)
    starts = [one.start for one in bins]
    for begins, day in dated:
        # What begins after the last day does not occur: the filter would not have let it through.
        into = bins[max(0, bisect_right(starts, begins) - 1)]
        into.count += day.count
        into.by_status[day.status] = into.by_status.get(day.status, 0) + day.count
    return unit, bins


def _bins(first: dt.date, last: dt.date) -> tuple[Unit, list[Bin]]:
    for unit, opening, following in _UNITS:
        at, bins = opening(first), list[Bin]()
        while at <= last and len(bins) <= _MOST:
            after = following(at)
            bins.append(Bin(at, dt.date.max if after is None else after - dt.timedelta(1)))
            if after is None:
                break
            at = after
        if len(bins) <= _MOST:
            return unit, bins
    raise AssertionError("all days of the calendar are a hundred centuries")


def _ahead(days: int) -> Callable[[dt.date], dt.date | None]:
    def following(day: dt.date) -> dt.date | None:
        return day + dt.timedelta(days) if (dt.date.max - day).days >= days else None

    return following


def _months_ahead(months: int) -> Callable[[dt.date], dt.date | None]:
    def following(day: dt.date) -> dt.date | None:
        number = day.year * 12 + day.month - 1 + months
        return dt.date(number // 12, number % 12 + 1, 1) if number // 12 <= dt.MAXYEAR else None

    return following


def _years_open(years: int) -> Callable[[dt.date], dt.date]:
    return lambda day: dt.date(max(1, day.year // years * years), 1, 1)


def _years_ahead(years: int) -> Callable[[dt.date], dt.date | None]:
    def following(day: dt.date) -> dt.date | None:
        year = day.year // years * years + years
        return dt.date(year, 1, 1) if year <= dt.MAXYEAR else None

    return following


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(min(day.weekday(), (day - dt.date.min).days))


# From the finest: the first day of the unit that holds a day, and of the one after.
_UNITS: tuple[tuple[Unit, Callable[[dt.date], dt.date], Callable[[dt.date], dt.date | None]], ...] = (
    ("day", lambda day: day, _ahead(1)),
    ("week", _monday, _ahead(7)),
    ("month", lambda day: day.replace(day=1), _months_ahead(1)),
    ("quarter", lambda day: day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1), _months_ahead(3)),
    ("year", _years_open(1), _years_ahead(1)),
    ("decade", _years_open(10), _years_ahead(10)),
    ("century", _years_open(100), _years_ahead(100)),
)
