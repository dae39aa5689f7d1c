"""Finds where a dateline ends: "KYIV, Feb 13 (Reuters) - ", "Amman, Jordan (AP) —", "(Interfax) --"."""

from __future__ import annotations

import re

_WORD = r"[A-Z\u00c0-\u00de][\w'’.-]*"
# After the town only what a dateline holds: a country, a day, an agency in brackets.
_REST = rf"(?:[ ,/]+(?:{_WORD}|\d{{1,4}}(?:st|nd|rd|th)?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|of|de|el|al))*"
_AGENCY = r"\([A-Z\u00c0-\u00de][^()\n]{1,40}\)"
_DAY = r"\d{1,2}(?![\d:])"
# A town in capitals may stand alone; one in small letters needs an agency or a day beside it.
_TOWN = r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'’.-]+(?:[ /-][A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'’.-]*){0,3}"
_HEADS = (
    rf"{_TOWN}{_REST}(?: ?{_AGENCY})?",
    rf"{_WORD}{_REST},? ?{_AGENCY}",
    rf"{_WORD}{_REST}[ ,]{_DAY}{_REST}",
    _AGENCY,
)
_OPENING = r"[\"“”‘’'\[(]?[A-Z0-9\u00c0-\u00de\u0410-\u042f]"
_DATELINE = re.compile(rf"\s*(?:{'|'.join(_HEADS)}),?\s*(?:--|[-–—])\s+(?={_OPENING})")
# The longest datelines name two towns, a country, a date and two agencies.
_LONGEST = 110


def end_of_dateline(line: str) -> int:
    """Returns the index in a line after its dateline and dash, 0 where the line opens with none."""
    match = _DATELINE.match(line[: _LONGEST + 2])
    return match.end() if match else 0
