"""Reads parts of a day that name no date: "before dawn", "in the evening", "during the day", "all night"."""

from __future__ import annotations

import re

from dateline.times.arithmetic import day, days, shift_days
from dateline.times.family import Family, Outcome, Setting

_PATTERN = (
    r"\b(?:(?P<night>(?:all\s+(?:through\s+the\s+)?|throughout\s+the\s+|through\s+the\s+|for\s+the\s+|that\s+)night)"
    r"|(?:by|before|at|after|around|until|towards?)\s+(?:dawn|dusk|daybreak|nightfall|sunrise|sunset|evening|midday|noon|midnight)"
    r"|(?:early\s+|late\s+)?in\s+the\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening|small\s+hours|early\s+hours|predawn\s+hours)"
    r"|(?:during|throughout|in\s+the\s+course\s+of)\s+the\s+day|pre-?dawn)\b"
    r"(?!\s+(?:of|on|prayers?)\b|,?\s+(?:%weekday%|%month%|yesterday|today|tomorrow))"
)


def read(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the day that the text gave last, else that of publication; a night is two days."""
    near = setting.before_day or day(setting.today)
    if match["night"]:
        return days(shift_days(near.end, -1), near.end)
    return near


FAMILY = Family(
    "day-part",
    _PATTERN,
    ("dawn", "dusk", "night", "sun", "morning", "noon", "evening", "hours", "midday", "the day", "daybreak"),
    read,
    "a house was hit before dawn",
    kind="clock",
)
