"""Reads dates in figures: "2022-02-24", "24.02.2022", "24/02/2022"."""

from __future__ import annotations

import datetime as dt
import re

from dateline.times.arithmetic import day
from dateline.times.family import Family, Outcome, Setting

_PATTERN = (
    r"(?<![\d.,/-])(?:(?P<iso_year>(?:19|20)\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)"
    r"|(?P<first>\d{1,2})(?P<mark>[./])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d))(?![\d-])"
)


def read(match: re.Match[str], _setting: Setting) -> Outcome:
    """Returns the day; full stops put the day first, slashes do so only where figures prove the order."""
    if match["iso_year"]:
        return _date(int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"]))
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if match["mark"] == "/" and second > 12:
        return _date(year, first, second)
    if match["mark"] == "/" and first <= 12 and first != second:
        return "day and month cannot be told apart"
    return _date(year, second, first)


def _date(year: int, month: int, number: int) -> Outcome:
    try:
        return day(dt.date(year, month, number))
    except ValueError:
        return "no such day in the calendar"


FAMILY = Family(
    "numeric-date", _PATTERN, ("-", ".", "/"), read, "signed on 14.03.2009", anchored=False, kind="day"
)
