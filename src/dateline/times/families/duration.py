"""Finds lengths of time that date nothing by themselves: "for three hours", "a two-week truce"."""

from __future__ import annotations

import re

from dateline.times.family import Family, Outcome, Setting

_PATTERN = (
    r"\b(?:for|lasting|lasted|within|after|in|at\s+least|more\s+than|nearly|almost|about|up\s+to)\s+"
    r"(?:(?:more\s+than|at\s+least|nearly|almost|about|around|up\s+to|some|over|only|just)\s+)?"
    r"(?:%count%\s+)?(?P<unit>minutes?|hours?|days|weeks?|months?|years|decades?)\b"
    r"|\b%count%[-\s](?:minute|hour|day|week|month|year|decade)s?(?:-long)?\b"
)


def read(_match: re.Match[str], _setting: Setting) -> Outcome:
    """Returns the reason why a length of time has no dates."""
    return "a length of time that no word ties to a date"


FAMILY = Family(
    "duration",
    _PATTERN,
    ("minute", "hour", "day", "week", "month", "year", "decade"),
    read,
    "the siege lasted three months",
    anchored=False,
    kind="duration",
)
