"""Reads the end of the running year: "by year end", "by the year's end"."""

from __future__ import annotations

import re

from dateline.times.arithmetic import part, year
from dateline.times.family import Family, Outcome, Setting

_PATTERN = r"\b(?:the\s+)?year(?:['’]s\s+end|[\s-]end)\b"


def read(_match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the last weeks of the year of publication."""
    return part(year(setting.today.year), "end")


FAMILY = Family("year-end", _PATTERN, ("year",), read, "troops leave by year end")
