"""Reads spans that end at publication: "over the past day", "in recent weeks", "the last two years"."""

from __future__ import annotations

import re

from dateline.model import Period
from dateline.times.arithmetic import days, shift_days, shift_months
from dateline.times.family import Family, Outcome, Setting

_PATTERN = (
    r"\b(?:(?:over|in|during|within|for|throughout|across)\s+)?"
    r"(?:(?:the|these|this)\s+(?:course\s+of\s+the\s+)?)?\b"
    r"(?P<which>past|last|recent|latest|previous|preceding)\s+(?:(?P<count>%count%)\s+)?"
    r"(?P<unit>hours?|days?|weeks?|months?|years?|decades?|century)\b(?!\s+of\b|['’]|-)"
)
_LAST_UNIT = re.compile(r"(?:the|over|in|during|within|for)\s", re.IGNORECASE)
# The coding guide gives "recent days" three days, weeks three weeks, months three months.
_RECENT = 3


def read(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the days from so many units before publication up to publication.

    "Last week" without an article is a week of the calendar and belongs to another rule.
    """
    which, unit = match["which"].lower(), match["unit"].lower()
    plural = unit.endswith("s")
    if not match["count"] and which in ("last", "latest", "previous", "preceding"):
        if plural and which != "last":
            return None
        if not plural and not _LAST_UNIT.match(match[0]):
            return None
    count = setting.words.number(match["count"]) if match["count"] else _RECENT if plural else 1
    if count is None or (which == "recent" and not plural):
        return None
    return back(unit.rstrip("s"), count, setting)


def back(unit: str, count: int, setting: Setting) -> Period:
    """Returns the period of `count` units up to publication; hours count as the days that they touch."""
    today = setting.today
    if unit == "hour":
        return days(shift_days(today, -max(1, round(count / 24))), today)
    if unit in ("day", "week"):
        return days(shift_days(today, -count * (7 if unit == "week" else 1)), today)
    months = count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit]
    return days(shift_months(today, -months), today)


FAMILY = Family(
    "past-span",
    _PATTERN,
    ("past ", "last ", "recent ", "latest ", "previous ", "preceding ", "past\n", "last\n", "recent\n"),
    read,
    "attacks over the past two weeks",
)
