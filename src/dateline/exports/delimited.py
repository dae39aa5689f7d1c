"""Tables of delimited text: UTF-8, a header, and no cell that a spreadsheet would take for a formula."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

# A spreadsheet takes a cell that opens with one of these for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value: Any) -> Any:
    """Returns a value as it stands in a cell: an apostrophe before what would be a formula, days as ISO."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str):
        text = value.replace("\x00", "")
        return f"'{text}" if text.startswith(_FORMULA) else text
    return value


def write_delimited(
    path: Path,
    names: Sequence[str],
    rows: Iterable[Iterable[Any]],
    *,
    delimiter: str = ",",
    under_header: Sequence[str] = (),
) -> None:
    """Writes a header and the rows as they come; `under_header` is one more line of cells below it."""
    # A lone half of a UTF-16 pair, which a hostile text may hold, has no form in UTF-8.
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
        writer.writerow(names)
        if under_header:
            writer.writerow(under_header)
        for row in rows:
            writer.writerow([cell(value) for value in row])
