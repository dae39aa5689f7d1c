"""Reads years, spans of years and decades: "in 2014", "late 2016", "2014-2016", "the 1990s"."""

from __future__ import annotations

import datetime as dt
import re

from dateline.model import Period
from dateline.times.arithmetic import year
from dateline.times.edges import edge_of
from dateline.times.family import Family, Outcome, Setting

_YEAR = (
    r"(?:\b(?P<edge>%edge%)[-\s]+)?(?<![\d.,$€£¥#/:-])(?<!\$ )\b(?P<year>(?:1[5-9]|20)\d\d)"
    r"(?:\s*[-–/]\s*(?P<last>(?:(?:1[5-9]|20)\d\d|\d\d)))?\b(?![\d%]|[.,:/-]\d|-\w|\s*(?:%|km|mm|kg)\b)"
)
_DECADE = r"(?:\b(?P<edge>%edge%)[-\s]+)?\b(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b"
# A year so far ahead of publication is more likely a count.
_AHEAD = 60
_LEAD = re.compile(
    r"\b(?:in|since|until|till|by|of|during|from|to|between|through|and|before|after|for|the|year|late|early|mid|"
    r"around|circa|throughout|back|as|its|his|their|than|this|that|our|or)[\s(-]+$|[(\[]$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s+(?:[a-z]+\s+){0,2}?(?:people|men|women|children|troops|[a-z]{3,}s)\b")


def read_year(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the year or years; figures that count something ("2000 soldiers") are none."""
    first = int(match["year"])
    limit = (setting.published.year if setting.published else dt.date.max.year - _AHEAD) + _AHEAD
    led = _LEAD.search(match.string[max(0, match.start() - 12) : match.start()])
    if first > limit or (not led and not match["edge"] and _COUNTED.match(match.string, match.end())):
        return None
    if not match["last"]:
        return edge_of(match["edge"], year(first), setting)
    tail = match["last"]
    last = int(tail) if len(tail) == 4 else first // 100 * 100 + int(tail)
    if last <= first:
        return None
    return Period(dt.date(first, 1, 1), dt.date(last, 12, 31), "years")


def read_decade(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the ten years of the decade, or the part of them."""
    first = int(match["decade"])
    return edge_of(match["edge"], Period(dt.date(first, 1, 1), dt.date(first + 9, 12, 31), "years"), setting)


YEAR = Family(
    "year", _YEAR, ("15", "16", "17", "18", "19", "20"), read_year, "elections in 2020", anchored=False
)
DECADE = Family("decade", _DECADE, ("0s", "0's", "0’s"), read_decade, "in the late 1980s", anchored=False)
