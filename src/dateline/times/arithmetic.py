"""Builds periods of the calendar: days, weeks, months, seasons, years and their parts."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Literal

from dateline.model import Period

Edge = Literal["early", "middle", "late", "start", "end", "first_half", "second_half"]

# Coders give "the beginning of January" ten days and "the end of February" the last eight.
_START_DAYS = 10
_END_DAYS = 8
# "Late February" starts on the 20th, "mid-February" holds the ten days before.
_LATE_FROM = 20


def day(date: dt.date) -> Period:
    """Returns the period of one day."""
    return Period(date, date, "day")


def days(start: dt.date, end: dt.date) -> Period:
    """Returns the days from `start` to `end`, turned round where they are given backwards."""
    start, end = min(start, end), max(start, end)
    return Period(start, end, "day" if start == end else "days")


def shift_days(date: dt.date, count: int) -> dt.date:
    """Returns the date `count` days later, kept inside the calendar."""
    return dt.date.fromordinal(min(max(date.toordinal() + count, 1), dt.date.max.toordinal()))


def shift_months(date: dt.date, count: int) -> dt.date:
    """Returns the same day `count` months later, the month's last day where it has no such day."""
    month = min(max(date.year * 12 + date.month - 1 + count, 12), 9999 * 12 + 11)
    year, index = divmod(month, 12)
    return dt.date(year, index + 1, min(date.day, calendar.monthrange(year, index + 1)[1]))


def week_of(date: dt.date, shift: int = 0) -> Period:
    """Returns the calendar week, Monday to Sunday, `shift` weeks after the one of `date`."""
    monday = shift_days(date, 7 * shift - date.weekday())
    return Period(monday, shift_days(monday, 6), "week")


def weekend_of(date: dt.date, shift: int = 0) -> Period:
    """Returns the Saturday and Sunday of the calendar week `shift` weeks after the one of `date`."""
    sunday = week_of(date, shift).end
    return Period(shift_days(sunday, -1), sunday, "days")


def month(year: int, number: int) -> Period:
    """Returns a calendar month."""
    return Period(
        dt.date(year, number, 1), dt.date(year, number, calendar.monthrange(year, number)[1]), "month"
    )


def month_of(date: dt.date, shift: int = 0) -> Period:
    """Returns the calendar month `shift` months after the one of `date`."""
    moved = shift_months(date, shift)
    return month(moved.year, moved.month)


def season(year: int, first_month: int) -> Period:
    """Returns the three months from `first_month` of the year; winter ends in the next year."""
    start = dt.date(year, first_month, 1)
    return Period(start, shift_days(shift_months(start, 3), -1), "season")


def year(number: int) -> Period:
    """Returns a calendar year."""
    return Period(dt.date(number, 1, 1), dt.date(number, 12, 31), "year")


def part(period: Period, edge: Edge) -> Period:
    """Returns the early, middle or late part of a month, or of a longer period by its months."""
    if period.precision == "week":
        return _part_of_week(period, edge)
    if period.precision == "month":
        return _part_of_month(period, edge)
    return _part_by_months(period, edge)


def _part_of_week(period: Period, edge: Edge) -> Period:
    if edge in ("early", "start", "first_half"):
        return days(period.start, shift_days(period.start, 2))
    if edge in ("late", "end", "second_half"):
        return days(shift_days(period.end, -3), period.end)
    return days(shift_days(period.start, 1), shift_days(period.start, 3))


def _part_of_month(period: Period, edge: Edge) -> Period:
    first, last = period.start, period.end
    bounds = {
        "early": (1, _START_DAYS),
        "start": (1, _START_DAYS),
        "first_half": (1, 15),
        "middle": (_START_DAYS + 1, _LATE_FROM),
        "second_half": (16, last.day),
        "late": (_LATE_FROM, last.day),
        "end": (last.day - _END_DAYS + 1, last.day),
    }[edge]
    return days(first.replace(day=bounds[0]), first.replace(day=bounds[1]))


def _part_by_months(period: Period, edge: Edge) -> Period:
    count = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
    third, half = max(count // 4, 1), max(count // 2, 1)
    first, size = {
        "start": (0, max(count // 12, 1)),
        "early": (0, third),
        "first_half": (0, half),
        "middle": (count // 3, max(count // 3, 1)),
        "second_half": (count - half, half),
        "late": (count - third, third),
        "end": (count - max(count // 12, 1), max(count // 12, 1)),
    }[edge]
    start = shift_months(period.start, first)
    return days(start, month_of(start, size - 1).end)
