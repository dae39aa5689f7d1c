"""Values as they stand in cells of tables that others open."""

from __future__ import annotations

import datetime as dt
from typing import Any

# A spreadsheet takes a cell that opens with one of these for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\n")
# Characters that XML 1.0, and with it XLSX, cannot hold.
_NOT_IN_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535))


def cell(value: Any) -> Any:
    """Returns a value as it stands in delimited text: nothing as empty, days as ISO, no formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return unformula(_one_break(legible(value))) if isinstance(value, str) else value


def unformula(text: str) -> str:
    """Returns the text, with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _one_break(text: str) -> str:
    """A lone carriage return would end a row: the writer of CSV does not quote it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def legible(text: str) -> str:
    """Returns the text without what UTF-8 or XML cannot hold: lone surrogates become `?`, controls go."""
    return text.translate(_NOT_IN_XML).encode("utf-8", "replace").decode()
