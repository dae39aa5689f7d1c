"""Tables of delimited text: UTF-8, a header, and no cell that a spreadsheet would take for a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from dateline.exports.cells import cell


def write_delimited(
    path: Path,
    names: Sequence[str],
    rows: Iterable[Iterable[Any]],
    *,
    delimiter: str = ",",
    under_header: Sequence[str] = (),
) -> None:
    """Writes a header and the rows as they come; `under_header` is one more line of cells below it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
        writer.writerow(names)
        if under_header:
            writer.writerow(under_header)
        for row in rows:
            writer.writerow([cell(value) for value in row])
