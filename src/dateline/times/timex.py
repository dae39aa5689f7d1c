"""Renders an expression of time as the value of a TIMEX3 element of TimeML."""

from __future__ import annotations

from dateline.model import Period
from dateline.times.expressions import Expression

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def render_timex(expression: Expression) -> str | None:
    """Returns the value ("1998-08-07", "1998-W32", "PAST_REF"), None where there is no period.

    Source: TimeML 1.2.1 annotation guidelines, TIMEX3 value attribute.
    """
    if expression.family.kind == "present":
        return "PRESENT_REF"
    period = expression.period.value
    return None if period is None else render_period(period)


def render_period(period: Period) -> str:
    """Returns the value of a day, week, weekend, month, season, year or decade; else its first day."""
    start = period.start
    if period.precision == "day":
        return start.isoformat()
    week = start.isocalendar()
    if period.precision == "week":
        return f"{week.year}-W{week.week:02d}"
    if period.precision == "month":
        return f"{start:%Y-%m}"
    if period.precision == "season":
        return f"{start.year}-{_SEASONS[start.month]}"
    if period.precision == "year":
        return f"{start:%Y}"
    if period.precision == "years" and period.end.year - start.year == 9 and start.year % 10 == 0:
        return f"{start.year // 10}"
    if (period.end - start).days == 1 and start.weekday() == 5:
        return f"{week.year}-W{week.week:02d}-WE"
    return _common(period)


def _common(period: Period) -> str:
    start, end = period.start, period.end
    if (start.year, start.month) == (end.year, end.month):
        return f"{start:%Y-%m}"
    return f"{start:%Y}" if start.year == end.year else start.isoformat()
