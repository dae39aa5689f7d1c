"""Reads seasons: "summer 2024", "over the summer", "last winter", "autumn last year"."""

from __future__ import annotations

import re

from dateline.times.arithmetic import season
from dateline.times.edges import edge_of
from dateline.times.family import Family, Outcome, Setting

_PATTERN = (
    r"(?:\b(?P<edge>%edge%)[-\s]+)?\b(?:(?P<which>last|next|this\s+past|this|past|coming)\s+|(?P<the>the)\s+)?"
    r"(?P<season>%season%)\b(?:(?:\s+of)?,?\s+(?P<year>(?:19|20)\d\d\b|this\s+year|last\s+year|next\s+year))?"
)
_LEAD = re.compile(r"\b(?:in|over|during|since|until|till|by|through|throughout)\s+$", re.IGNORECASE)


def read(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the three months of the season; winter belongs to the year in which it starts.

    A bare season ("fall", "spring") is none unless "in", "over the" or the like leads to it.
    """
    number = setting.words.seasons[match["season"].lower()]
    words = " ".join((match["year"] or "").lower().split())
    which = " ".join((match["which"] or "").lower().split())
    if words.isdigit():
        return edge_of(match["edge"], season(int(words), number), setting)
    lead = _LEAD.search(match.string[max(0, match.start() - 12) : match.start()])
    if not (which or words or (lead and (match["the"] or match["season"].lower() != "fall"))):
        return None
    if setting.published is None:
        return "the publication date is not known"
    return edge_of(match["edge"], season(_year(which or words, number, setting), number), setting)


def _year(which: str, number: int, setting: Setting) -> int:
    today = setting.today
    if which in ("last year", "this year", "next year"):
        return today.year + {"last year": -1, "this year": 0, "next year": 1}[which]
    begun = number <= today.month
    if which == "this":
        return today.year
    if which in ("next", "coming") or setting.tense == "future":
        return today.year + (number + 2 < today.month)
    # "Last summer" said in July is the summer before; said in December it is this year's.
    going_on = which == "last" and begun and season(today.year, number).end >= today
    return today.year - (not begun or going_on)


FAMILY = Family(
    "season",
    _PATTERN,
    ("spring", "summer", "autumn", "fall", "winter"),
    read,
    "since autumn last year",
    anchored=False,
)
