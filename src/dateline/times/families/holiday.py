"""Reads holidays of one fixed date everywhere: "Christmas Eve", "New Year's Day"."""

from __future__ import annotations

import datetime as dt
import re

from dateline.times.arithmetic import day
from dateline.times.family import Family, Outcome, Setting

_PATTERN = r"\b(?:(?P<which>last|next|this)\s+)?(?P<holiday>%holiday%)(?:,?\s+(?P<year>(?:19|20)\d\d))?\b"


def read(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the day: the nearest one that the tense allows, or that of the year given."""
    month, number = setting.words.holidays[" ".join(match["holiday"].lower().split())]
    if match["year"]:
        return day(dt.date(int(match["year"]), month, number))
    if setting.published is None:
        return "the publication date is not known"
    this_year = dt.date(setting.today.year, month, number)
    if setting.tense == "future" or (match["which"] or "").lower() == "next":
        return day(this_year if this_year >= setting.today else this_year.replace(year=this_year.year + 1))
    return day(this_year if this_year <= setting.today else this_year.replace(year=this_year.year - 1))


FAMILY = Family(
    "holiday",
    _PATTERN,
    ("christmas", "new year", "boxing day", "may day"),
    read,
    "a truce on Christmas Eve",
    anchored=False,
    kind="day",
)
