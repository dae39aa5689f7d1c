"""How values are said on pages: the filters of all templates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from dateline.brief.phrases import clean, moment, number, people
from dateline.brief.statuses import BY_STATUS
from dateline.reviews import label_of
from dateline.web.marking.controls import seen

_PAST = {
    "accept": "accepted it", "reject": "rejected it", "skip": "skipped it", "restore": "restored it",
    "edit": "set", "add": "added it", "undo": "undid", "merge": "merged", "split": "split",
}  # fmt: skip
_PRECISIONS = {
    "near": "near, not exact",
    "district": "district, no exact place",
    "region": "region, no exact place",
    "country": "country, no exact place",
    "other": "no exact place",
}


def spoken(name: str) -> str:
    """Returns a name of the data as words: `ground_assault` as `ground assault`."""
    return name.replace("_", " ").replace("-", " ")


def days(start: dt.date | str | None, end: dt.date | str | None) -> str:
    """Returns inclusive days as people write them: `12–19 May 2024`; `no date` where there is none."""
    first, last = _day(start), _day(end)
    if first is None or last is None:
        return "no date"
    if first == last:
        return f"{first.day} {first:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%B %Y}"
    if first.year == last.year:
        return f"{first.day} {first:%B} – {last.day} {last:%B %Y}"
    return f"{first.day} {first:%B %Y} – {last.day} {last:%B %Y}"


def figure(low: float | None, best: float | None, high: float | None) -> str:
    """Returns a number as low–best–high, or as one where all ends agree; an open end is `?`."""
    bounds = ["?" if n is None else f"{n:,g}" for n in (low, best, high)]
    return bounds[0] if len(set(bounds)) == 1 else "–".join(bounds)


def counted(amount: int, noun: str, plural: str = "") -> str:
    """Returns a number with its noun in the plural where it needs one: `1 claim`, `2,000 claims`."""
    return f"{amount:,} {noun if amount == 1 else plural or noun + 's'}"


def lasting(seconds: float | None) -> str:
    """Returns a time to wait as people say it: `less than a minute`, `about 3 minutes`; empty for None."""
    if seconds is None:
        return ""
    if seconds < 60:
        return "less than a minute"
    minutes = round(seconds / 60)
    return f"about {counted(minutes, 'minute')}" if minutes < 90 else f"about {round(minutes / 60)} hours"


def since_until(start: dt.date | None, end: dt.date | None) -> str:
    """Returns the days asked for, either of which may be open: `from 12 May 2024 on`."""
    if start and end:
        return days(start, end)
    return f"from {days(start, start)} on" if start else f"until {days(end, end)}"


def status_words(status: str) -> str:
    """Returns a status in words, as on maps and in situation reports."""
    return BY_STATUS[status].words if status in BY_STATUS else spoken(status)


def precision_words(precision: str) -> str:
    """Returns how exact a place is; nothing for a settlement."""
    return "" if precision == "settlement" else _PRECISIONS.get(precision, spoken(precision))


def bounds(low: float | None, high: float | None) -> str:
    """Returns the bounds of a number in words: `7`, `at least 7`, `up to 9`, `7 to 9`."""
    if low is None or high is None:
        known = low if high is None else high
        return "a number that is not said" if known is None else f"{_end(low)} {known:,g}"
    return f"{low:,g}" if low == high else f"{low:,g} to {high:,g}"


def _end(low: float | None) -> str:
    return "up to" if low is None else "at least"


def past(verb: str) -> str:
    """Returns the verb of a decision as histories say it: `accepted`, `set` for an edit."""
    return _PAST.get(verb, verb)


def _day(value: dt.date | str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if isinstance(value, str) else value


FILTERS: dict[str, Callable[..., Any]] = {
    "spoken": spoken,
    "bounds": bounds,
    "past": past,
    "field_label": label_of,
    "days": days,
    "figure": figure,
    "counted": counted,
    "seen": seen,
    "lasting": lasting,
    "since_until": since_until,
    "status_words": status_words,
    "precision_words": precision_words,
    "clean": clean,
    "moment": moment,
    "people": people,
    "number": number,
}
