"""Reads weekends: "at the weekend", "last weekend", "this weekend"."""

from __future__ import annotations

import re

from dateline.times.arithmetic import weekend_of
from dateline.times.family import Family, Outcome, Setting

_PATTERN = (
    r"\b(?:(?P<which>last|this\s+past|this|next|the\s+past|past|the\s+coming|coming|the)\s+)?week-?end\b(?!s)"
)


def read(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns Saturday and Sunday: those of this week from Saturday on, else the ones before.

    "Next" and a text that looks ahead take the coming ones.
    """
    which = " ".join((match["which"] or "").lower().split())
    during = setting.today.weekday() >= 5
    if which in ("next", "the coming", "coming"):
        return weekend_of(setting.today, 1 if during else 0)
    if which == "last":
        return weekend_of(setting.today, -1)
    ahead = setting.tense == "future" or (which == "this" and setting.tense == "none")
    return weekend_of(setting.today, 0 if during or ahead else -1)


FAMILY = Family("weekend", _PATTERN, ("weekend", "week-end"), read, "raids over the weekend")
