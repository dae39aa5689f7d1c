"""Reads the present: "now", "currently", "at the moment"."""

from __future__ import annotations

import re

from dateline.times.arithmetic import day
from dateline.times.family import Family, Outcome, Setting

_PATTERN = (
    r"\b(?:at\s+the\s+(?:present\s+)?moment|at\s+present|at\s+the\s+present\s+time|at\s+this\s+(?:time|moment|stage)|"
    r"currently|presently|right\s+now|as\s+of\s+now|nowadays|now)\b(?!\s+(?:that|infamous|famous|defunct)\b|-)"
)


def read(_match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the day of publication."""
    return day(setting.today)


FAMILY = Family(
    "present",
    _PATTERN,
    ("moment", "present", "now", "current", "this time", "this stage"),
    read,
    "the road is currently closed",
    kind="present",
)
