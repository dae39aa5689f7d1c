"""Reads days of a month: "24 February", "Feb. 24, 2022", "12-14 March", "Monday, July 5"."""

from __future__ import annotations

import datetime as dt
import re

from dateline.model import Period
from dateline.times.arithmetic import days
from dateline.times.family import Family, Outcome, Setting

_TH = r"(?:st|nd|rd|th)?"
_TO = r"\s*(?:-|–|—|to|and|through|or|/)\s*(?:the\s+)?"
_DAYS = (
    rf"\b(?:(?:%weekday%|%weekday_short%),?\s+(?:the\s+)?)?"
    rf"(?:(?P<day>\d{{1,2}}){_TH}(?:{_TO}(?P<last>\d{{1,2}}){_TH})?\s+(?:of\s+)?(?P<month>%month%)"
    rf"|(?P<month2>%month%)\s+(?:the\s+)?(?P<day2>\d{{1,2}}){_TH}"
    rf"(?:{_TO}(?P<last2>\d{{1,2}}){_TH}(?!\s*(?:%month%)))?(?!\d|[.,:]\d|%|\s+(?:people|percent|per\s+cent|million)))"
)
_YEAR = (
    r"(?:,?\s+(?:of\s+)?(?P<year>(?:1[0-9]|20)\d\d|this\s+year|last\s+year|next\s+year)\b"
    r"|\s+(?P<short>[0-9]{2})(?=\s*[(\]]))"
)
# A yearless day this close ahead of publication is still to come unless a past verb governs it.
_SOON = 31
# So close ahead even "agreed to attend the summit on June 15" looks ahead: the last such day is a year back.
_VERY_SOON = 14


def read_full(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the day or days of the year that the words give."""
    words = " ".join((match["year"] or "").lower().split())
    if match["short"]:
        year = int(match["short"]) + (1900 if int(match["short"]) > 40 else 2000)
    elif words.isdigit():
        year = int(words)
    elif setting.published is None:
        return "the publication date is not known"
    else:
        year = setting.today.year + {"this year": 0, "last year": -1, "next year": 1}[words]
    return _days(match, setting, year)


def read_yearless(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the latest such day up to publication, the next one where the text looks ahead."""
    today = setting.today
    outcomes = [_days(match, setting, today.year + shift) for shift in (-1, 0, 1)]
    found = [outcome for outcome in outcomes if isinstance(outcome, Period)]
    past = [period for period in found if period.start <= today]
    ahead = [period for period in found if period.start > today]
    if not past or not ahead:
        return outcomes[1]
    soon = (ahead[0].start - today).days <= _SOON
    if (soon and setting.tense != "past") or (ahead[0].start - today).days <= _VERY_SOON:
        return ahead[0]
    if setting.tense == "future" and past[-1].end < today:
        return ahead[0]
    return past[-1]


def _days(match: re.Match[str], setting: Setting, year: int) -> Outcome:
    month = setting.words.month(match["month"] or match["month2"])
    first = int(match["day"] or match["day2"])
    last = int(match["last"] or match["last2"] or first)
    try:
        return days(dt.date(year, month, first), dt.date(year, month, last))
    except ValueError:
        return "no such day in the calendar"


# The shortest part that every name of a month holds.
HINTS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FULL = Family(
    "day-month-year", _DAYS + _YEAR, HINTS, read_full, "fell on 9 April 2003", anchored=False, kind="day"
)
YEARLESS = Family("day-month", _DAYS, HINTS, read_yearless, "fell on April 9", kind="day")
