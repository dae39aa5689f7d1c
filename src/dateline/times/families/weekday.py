"""Reads days of the week: "Monday", "last Friday", "Tuesday of last week"."""

from __future__ import annotations

import re

from dateline.times.arithmetic import day, shift_days, week_of
from dateline.times.family import Family, Outcome, Setting

_PATTERN = (
    r"\b(?:(?P<which>this\s+past|this\s+coming|last|next|this|past|coming|the\s+following|the\s+previous)\s+)?"
    r"(?P<weekday>%weekday%)s?\b(?:,?\s+(?:of\s+)?(?P<week>last|this|next)\s+week\b)?"
)


def read(match: re.Match[str], setting: Setting) -> Outcome:
    """Returns the day: the latest one up to publication unless the words or the tense say otherwise.

    A report published on a Monday means that very day by "Monday".
    """
    wanted = setting.words.weekdays[match["weekday"].lower()]
    which = " ".join((match["which"] or "").lower().split())
    if match["week"]:
        shift = {"last": -1, "this": 0, "next": 1}[match["week"].lower()]
        return day(shift_days(week_of(setting.today, shift).start, wanted))
    if which in ("the following", "the previous") and setting.before_day is not None:
        return _beside(setting.before_day.end.weekday(), wanted, setting, later=which == "the following")
    back = (setting.today.weekday() - wanted) % 7
    if which in ("last", "past", "this past"):
        return day(shift_days(setting.today, -(back or 7)))
    if which == "next":
        return day(shift_days(week_of(setting.today, 1).start, wanted))
    if which == "this":
        return day(shift_days(week_of(setting.today).start, wanted))
    if which in ("coming", "this coming") or setting.tense == "future":
        return day(shift_days(setting.today, (-back) % 7))
    return day(shift_days(setting.today, -back))


def _beside(anchor: int, wanted: int, setting: Setting, *, later: bool) -> Outcome:
    if setting.before_day is None:
        return "no earlier date to count from"
    step = (wanted - anchor) % 7 or 7
    return day(shift_days(setting.before_day.end, step if later else step - 7))


FAMILY = Family("weekday", _PATTERN, ("day",), read, "clashes erupted last Friday", kind="day")
