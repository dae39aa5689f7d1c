"""Reads months: "March 2022", "late February", "the end of August", "last April", "in June"."""

from __future__ import annotations

import re

from dateline.times.arithmetic import month
from dateline.times.edges import edge_of
from dateline.times.families.month_day import HINTS
from dateline.times.family import Family, Outcome, Setting

_EDGE = r"(?:\b(?P<edge>%edge%)[-\s]+)?"
_YEAR = r",?\s+(?:of\s+)?(?P<year>(?:1[0-9]|20)\d\d\b|this\s+year|last\s+year|next\s+year)"
_WITH_YEAR = rf"{_EDGE}\b(?P<month>%month%){_YEAR}"
_ALONE = (
    rf"{_EDGE}(?:\b(?P<which>last|next|this\s+past|this|past|coming)\s+)?\b(?P<month>%month%)(?!\s*\d|-\d|\w)"
)
# "May", "March" and the short forms are words of other kinds too: months only after words that lead to one.
_AMBIGUOUS = frozenset(
    {"may", "march", "mar", "jan", "dec", "sep", "sept", "jun", "jul", "oct", "nov", "apr", "aug", "feb"}
)
_LEAD = re.compile(
    r"\b(?:in|since|until|till|by|of|during|from|to|between|through|and|before|after|for|or|mid|over|around)[\s-]+$",
    re.IGNORECASE,
)


def read_with_year(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the month, or the part of it, of the year that the words give."""
    words = " ".join(match["year"].lower().split())
    if words.isdigit():
        number = int(words)
    elif setting.published is None:
        return "the publication date is not known"
    else:
        number = setting.today.year + {"this year": 0, "last year": -1, "next year": 1}[words]
    return edge_of(match["edge"], month(number, setting.words.month(match["month"])), setting)


def read_alone(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the latest such month that has begun, the next one where the text looks ahead.

    "Last April" is the April of the year before (that year's coders: the one of last year). A word that
    may be no month ("May", "March") is none unless a preposition or the like leads to it.
    """
    led = (
        match["which"]
        or match["edge"]
        or _LEAD.search(match.string[max(0, match.start() - 10) : match.start()])
    )
    if match["month"].lower().rstrip(".") in _AMBIGUOUS and not led:
        return None
    today, number = setting.today, setting.words.month(match["month"])
    which = " ".join((match["which"] or "").lower().split())
    year = today.year
    if which == "last":
        year -= 1
    elif which in ("next", "coming"):
        year += number <= today.month
    elif setting.tense == "future":
        year += number < today.month
    elif which != "this":
        year -= number > today.month
    return edge_of(match["edge"], month(year, number), setting)


WITH_YEAR = Family("month-year", _WITH_YEAR, HINTS, read_with_year, "in late June 1999", anchored=False)
ALONE = Family("month", _ALONE, HINTS, read_alone, "seized the town in October")
