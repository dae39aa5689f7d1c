"""Reads publication dates as people and records write them."""

from __future__ import annotations

import datetime as dt
import re

from dateline.errors import DateUnreadable

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = r"(?P<month>[A-Z][a-z]{2,8})\.?"
_WRITTEN = (
    re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>\d{{4}})"),
    re.compile(rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"),
)
_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$", re.DOTALL)
_COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\s*$")
# What parts the date of a heading from its words or number; "1 - 3 May" is a span of days.
_PARTED = re.compile(r"(?:[^\W\d]|(?:#|\bNo\.?|\breport|\bupdate)\s*\d+)\s*[|–—-]\s+$", re.IGNORECASE)
# A place or a day of the week before a date that ends its line or stands before the agency or a dash.
_PLACED = re.compile(
    r"\s*(?!(?:Operation|Battle|Day|Week|War|Treaty|Siege|Fall)\b)"
    r"(?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2},\s*){1,3}$"
)
_ENDS_A_PLACE = re.compile(r"[ \t]*(?:\n|$|(?:\([^)\n]{2,30}\)[ \t]*)?[–—-]{1,2}\s)")
_ENDS_A_HEADING = re.compile(r"[ \t]*(?:\n|$)")
# A dateline stands in the first lines of a report.
_HEAD = 600


def parse_date(text: str) -> dt.date:
    """Returns the day that `text` writes (2024-05-14, 20240514, 14 May 2024, May 14, 2024).

    Raises DateUnreadable. Dates of two figures and slashes are refused: day and month cannot be told.
    """
    match = _ISO.match(text) or _COMPACT.match(text)
    try:
        if match:
            return dt.date(*(int(part) for part in match.groups()[:3]))
        for pattern in _WRITTEN:
            if match := pattern.search(text):
                return _written(match)
    except ValueError as error:
        raise _unreadable(text) from error
    raise _unreadable(text)


def find_dateline(text: str) -> dt.date | None:
    """Returns the full date in a report's first lines, None where there is none or several differ."""
    head = text[:_HEAD]
    end = head.find("\n", 300)
    head = head if end < 0 else head[:end]
    found = set()
    for pattern in _WRITTEN:
        for match in pattern.finditer(head):
            if _stands_as_dateline(head, match):
                try:
                    found.add(_written(match))
                except ValueError:
                    continue
    return found.pop() if len(found) == 1 else None


def _stands_as_dateline(head: str, match: re.Match[str]) -> bool:
    """A dateline's date opens its line, or follows a place in capitals, an agency or the word published.

    So does the date that ends the first line behind a dash or bar ("Situation Report No. 14 - 3 May 2012"),
    and one behind a place that ends its line ("Port Sudan, 14 May 2024").
    """
    before = head[head.rfind("\n", 0, match.start()) + 1 : match.start()]
    is_first = "\n" not in head[: match.start()].lstrip()
    if is_first and _PARTED.search(before) and _ENDS_A_HEADING.match(head[match.end() :]):
        return True
    if _PLACED.match(before) and _ENDS_A_PLACE.match(head[match.end() :]):
        return True
    line = before.strip(" (–—-")
    if not line:
        after = head[match.end() : match.end() + 3].lstrip(" ")
        return not after or after[0] in "\n(–—-:|"
    opening = line.rstrip(",").strip()
    if re.search(r"(?i)\b(published|updated|posted|dated?)\b:?$", opening):
        return True
    place = opening.split("(")[0].split(",")[0].strip()
    return bool(place) and place.upper() == place and len(opening) < 80


def _written(match: re.Match[str]) -> dt.date:
    month = _MONTHS.index(match["month"][:3].lower()) + 1
    return dt.date(int(match["year"]), month, int(match["day"]))


def _unreadable(text: str) -> DateUnreadable:
    return DateUnreadable(
        f"{text!r} is no date.", expected="YYYY-MM-DD", cure="--published 2024-05-14, for example"
    )
