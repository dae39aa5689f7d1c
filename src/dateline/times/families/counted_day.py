"""Reads the rank of a day or week of a war: "in its 68th day", "the 97th day of the invasion"."""

from __future__ import annotations

import re

from dateline.times.arithmetic import days, shift_days, shift_months
from dateline.times.family import Family, Outcome, Setting

_PATTERN = (
    r"\b(?:(?:enter(?:s|ed|ing)?\s+(?:its|their|the|a)|in(?:to)?\s+its|in\s+their|for\s+(?:the|a))\s+"
    r"(?P<rank>%ordinal%)\s+(?:consecutive\s+|straight\s+|successive\s+)?(?P<unit>day|week|month|year)"
    r"|(?P<rank2>%ordinal%)\s+(?P<unit2>day|week|month|year)\s+of\s+(?:[\w’'-]+\s+){0,3}?%undertaking%)\b"
)


def read(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the days from the first one that was counted up to publication."""
    rank = setting.words.ordinal(match["rank"] or match["rank2"])
    unit = (match["unit"] or match["unit2"]).lower()
    if not rank:
        return None
    before, today = rank - 1, setting.today
    if unit in ("day", "week"):
        return days(shift_days(today, -before * (7 if unit == "week" else 1)), today)
    return days(shift_months(today, -before * (12 if unit == "year" else 1)), today)


FAMILY = Family(
    "counted-day",
    _PATTERN,
    (" day", " week", " month", " year"),
    read,
    "on the 40th day of the siege",
)
