"""Reads weeks, months and years of the calendar: "last week", "earlier this month", "next year"."""

from __future__ import annotations

import re

from dateline.model import Period
from dateline.times.arithmetic import month_of, week_of, year
from dateline.times.edges import edge_of
from dateline.times.family import Family, Outcome, Setting

_PATTERN = (
    r"(?:\b(?P<edge>%edge%)\s+)?\b(?<!\bthe )(?P<which>last|this|next|the\s+current|the\s+coming)\s+"
    r"(?P<unit>week|month|year)\b(?!['’]s?\s+end\b|\s*-)"
)
_THE_YEAR = r"\b(?P<edge>(?:the\s+)?(?:end|beginning|start|middle)\s+of)\s+the\s+(?P<unit>week|month|year)\b"
_SHIFTS = {"last": -1, "this": 0, "next": 1, "the current": 0, "the coming": 1}


def read(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the calendar week (Monday to Sunday), month or year."""
    shift = _SHIFTS[" ".join(match["which"].lower().split())]
    return edge_of(match["edge"], _unit(match["unit"].lower(), shift, setting), setting)


def read_the(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the part of the current week, month or year: "the end of the year"."""
    return edge_of(match["edge"], _unit(match["unit"].lower(), 0, setting), setting)


def _unit(unit: str, shift: int, setting: Setting) -> Period:
    if unit == "week":
        return week_of(setting.today, shift)
    if unit == "month":
        return month_of(setting.today, shift)
    return year(setting.today.year + shift)


FAMILY = Family("calendar-unit", _PATTERN, ("week", "month", "year"), read, "talks held last week")
THE = Family("calendar-unit-part", _THE_YEAR, ("week", "month", "year"), read_the, "by the end of the year")
