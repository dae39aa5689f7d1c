"""Reads spans that start at publication: "in the coming days", "the next two months"."""

from __future__ import annotations

import datetime as dt
import re

from dateline.times.arithmetic import days, shift_days, shift_months
from dateline.times.family import Family, Outcome, Setting

_PATTERN = (
    r"\b(?:(?:over|in|during|within|for(?:\s+at\s+least)?)\s+)?(?:the\s+)?"
    r"(?P<which>coming|next|upcoming|nearest)\s+(?:(?P<count>%count%)(?:(?:-|–|\s+to\s+|\s+or\s+)(?P<most>%count%))?\s+)?"
    r"(?P<unit>hours?|days?|weeks?|months?|years?|decades?)\b(?!['’]|-)"
)
# As many days, weeks or months as the coding guide gives "recent"; coders give "the coming days" a week.
_SOME = {"hour": 1, "day": 7, "week": 3, "month": 3, "year": 3, "decade": 1}


def read(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the days from publication on, "the coming days" from the day after it.

    "Next week" without an article or a count is a week of the calendar and belongs to another rule.
    """
    unit = match["unit"].lower()
    if not unit.endswith("s"):
        if not match["count"] and not re.search(r"\bthe\s|coming", match[0], re.IGNORECASE):
            return None
        if setting.before_day is not None and unit == "day" and not match["count"]:
            return None
    unit = unit.rstrip("s")
    exact = match["count"] and not setting.words.is_vague(match["count"])
    count = setting.words.number(match["count"]) if exact else None
    size = count if count is not None else _SOME[unit] if match["unit"].lower().endswith("s") else 1
    first = 1 if unit == "day" and not exact else 0
    most = setting.words.number(match["most"]) if match["most"] else None
    if most is not None and unit == "day":
        return days(shift_days(setting.today, size), shift_days(setting.today, most))
    return days(shift_days(setting.today, first), _after(setting, unit, most or size))


def _after(setting: Setting, unit: str, count: int) -> dt.date:
    if unit == "hour":
        return shift_days(setting.today, max(1, round(count / 24)))
    if unit in ("day", "week"):
        return shift_days(setting.today, count * (7 if unit == "week" else 1))
    return shift_months(setting.today, count * {"month": 1, "year": 12, "decade": 120}[unit])


FAMILY = Family(
    "coming-span",
    _PATTERN,
    ("coming ", "next ", "upcoming ", "nearest ", "next\n"),
    read,
    "in the coming days",
)
