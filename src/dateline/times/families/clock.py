"""Reads times of day: "at 12.30", "around 5 p.m.", "after 14:00"."""

from __future__ import annotations

import re

from dateline.times.arithmetic import day
from dateline.times.family import Family, Outcome, Setting

_PATTERN = (
    r"\b(?:(?:at|around|about|by|after|before|until|from)\s+(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?!\s*%|\d|[.,]\d|\s*(?:million|billion|per\b))"
    r"|(?:at\s+|around\s+|about\s+)?\d{1,2}(?:[:.][0-5]\d)?\s*[ap]\.?m\b\.?)(?:\s*(?:GMT|UTC|EST|EDT|local\s+time|[ap]\.?m\b\.?))?"
    r"|\b[0-2]?\d:[0-5]\d\b(?!:)"
    r"|\b[0-2]?\d[.:]?[0-5]\d\s*(?:GMT|UTC|BST|CET|EET|hrs|hours|local\s+time)\b"
    r"|^\s*(?:[01]\d|2[0-3])[0-5]\d(?=:\s)"
)


def read(_match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the day of the last date in the sentence before it, else that of publication."""
    return day(setting.today)


FAMILY = Family(
    "clock", _PATTERN, (":", ".", "m", "hours", "hrs"), read, "a blast at 5:40 a.m.", kind="clock"
)
