"""Reads counts back from a date: "three days ago", "a year ago", "two weeks earlier"."""

from __future__ import annotations

import datetime as dt
import re

from dateline.model import Period
from dateline.times.arithmetic import day, days, month_of, shift_days, shift_months, week_of, year
from dateline.times.family import Family, Outcome, Setting

_PATTERN = (
    r"(?:\b(?P<about>more\s+than|over|nearly|almost|about|around|some|roughly|less\s+than|at\s+least|just\s+over|just)\s+)?"
    r"\b(?P<count>%count%)(?:\s+and\s+a\s+half)?\s+(?P<unit>minute|hour|day|week|month|year|decade)s?\s+"
    r"(?P<side>ago|earlier|later|previously|afterwards|(?:before|after)(?=\s*[,.;]))(?!\w)"
)


def read(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the day, week, month or year that lies so far back, as exact as the unit.

    "Ago" counts from publication, "earlier" and "later" from the last date in the text. "A year ago" is
    the month of a year before, more years are a year; "a few days ago" is two to five days back.
    """
    count, unit, side = setting.words.number(match["count"]), match["unit"].lower(), match["side"].lower()
    if count is None:
        return None
    if side == "ago":
        if setting.published is None:
            return "the publication date is not known"
        if setting.words.is_vague(match["count"]):
            return _vague(unit, count, setting.today)
        return _shifted(setting.today, unit, -count, (match["about"] or "").lower())
    anchor = setting.before_day or setting.before
    if anchor is None:
        return "no earlier date in the text to count from"
    return _shifted(anchor.end, unit, count if side in ("later", "afterwards", "after") else -count, "")


def _vague(unit: str, count: int, today: dt.date) -> Period:
    low, high = (2, 5) if count == 3 else (count, count)
    if unit in ("minute", "hour"):
        return day(today)
    if unit in ("day", "week"):
        size = 7 if unit == "week" else 1
        return days(shift_days(today, -high * size), shift_days(today, -low * size))
    size = {"month": 1, "year": 12, "decade": 120}[unit]
    return days(month_of(today, -high * size).start, month_of(today, -low * size).end)


def _shifted(anchor: dt.date, unit: str, count: int, about: str) -> Period:
    if unit in ("minute", "hour"):
        return day(shift_days(anchor, round(count / 24) if unit == "hour" else 0))
    if unit == "day":
        return day(shift_days(anchor, count))
    if unit == "week":
        return week_of(anchor, count)
    if unit == "month":
        return month_of(anchor, count)
    if unit == "year" and abs(count) == 1:
        # "Almost a year ago" has not come round yet: coders take the month after.
        return month_of(anchor, 12 * count + (about in ("almost", "nearly", "less than")))
    return year(shift_months(anchor, count * (120 if unit == "decade" else 12)).year)


FAMILY = Family(
    "ago",
    _PATTERN,
    ("ago", "earlier", "later", "previously", "afterwards"),
    read,
    "captured three days ago",
    anchored=False,
)
