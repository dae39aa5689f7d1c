"""Reads dates counted from the last date in the text: "the next day", "that night", "since then"."""

from __future__ import annotations

import re

from dateline.model import Period
from dateline.times.arithmetic import day, days, month_of, shift_days, week_of, year
from dateline.times.family import Family, Outcome, Setting

_PATTERN = (
    r"\b(?P<word>(?:the|that)\s+(?:very\s+)?(?:next|following|same|previous|preceding)\s+"
    r"(?:day|night|morning|afternoon|evening|week|month|year)"
    r"|that\s+(?:day|night|morning|afternoon|evening|week|month|year)|(?:a|one)\s+day\s+(?:earlier|before|later|after)"
    r"|the\s+day\s+(?:before|after)(?=\s*[.,;]|\s+(?:and|but)\b)|at\s+(?:the|that)\s+time(?!\s+(?:of|when)\b)"
    r"|(?:since|from)\s+then|ever\s+since(?=\s*[.,;]))\b"
)


def read(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the day, week, month or year beside the one that the text gave last."""
    word = " ".join(match["word"].lower().split())
    anchor = setting.before
    if anchor is None:
        return "no earlier date in the text to count from"
    if word.endswith((" then", " since")):
        end = setting.published
        return (
            "the publication date is not known" if end is None else days(anchor.start, max(end, anchor.start))
        )
    if word.startswith("at "):
        return anchor
    return _beside(word, setting.before_day or anchor, anchor)


def _beside(word: str, near: Period, anchor: Period) -> Period:
    shift = 0
    if re.search(r"\b(?:next|following|later|after)\b", word):
        shift = 1
    elif re.search(r"\b(?:previous|preceding|earlier|before)\b", word):
        shift = -1
    if word.endswith("week"):
        return week_of(anchor.start, shift)
    if word.endswith("month"):
        return month_of(anchor.start, shift)
    if word.endswith("year"):
        return year(anchor.start.year + shift)
    if near.precision not in ("day", "days"):
        return near
    return day(shift_days(near.end if shift >= 0 else near.start, shift))


FAMILY = Family(
    "narrative",
    _PATTERN,
    ("that ", "the ", "then", " time", "day ", "since"),
    read,
    "they returned the following day",
    anchored=False,
)
