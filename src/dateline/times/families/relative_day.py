"""Reads days counted from publication: "today", "yesterday", "last night", "this morning"."""

from __future__ import annotations

import re

from dateline.times.arithmetic import day, days, shift_days
from dateline.times.family import Family, Outcome, Setting

_PATTERN = (
    r"\b(?P<word>the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|(?:earlier\s+|later\s+)?today|"
    r"yesterday|tomorrow|tonight|last\s+(?:night|evening)|"
    r"(?:early\s+|late\s+|earlier\s+|later\s+)?this\s+(?:morning|afternoon|evening)|"
    r"over\s?night|during\s+the\s+night|(?:last|the\s+past)\s+24\s+hours)\b"
    r"(?!\s+(?:curfew|stay|stays)\b)"
)

_SHIFTS = {
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "tomorrow": 1,
}


def read(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the day; "overnight" spans two days, the second that of publication (coding guide)."""
    word = " ".join(match["word"].lower().split())
    if word in ("overnight", "over night", "during the night") or word.endswith("24 hours"):
        return days(shift_days(setting.today, -1), setting.today)
    return day(shift_days(setting.today, _SHIFTS.get(word, 0)))


FAMILY = Family(
    "relative-day",
    _PATTERN,
    ("day", "morrow", "night", "this ", "24 hours"),
    read,
    "shells fell overnight",
    kind="day",
)
