"""Writes rows as a table, JSON or CSV; what is streamed in is streamed out."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

# Widths of days and of a legible line of words.
_WIDTHS = {"when": 10, "start": 10, "end": 10, "day": 10, "published": 10, "claim": 26, "incident": 30}
# A spreadsheet takes a cell that opens with one of these for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Format(StrEnum):
    """How rows are printed."""

    table = "table"
    json = "json"
    csv = "csv"


def write_rows(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], format_: Format) -> None:
    """Writes the columns of all rows to standard output."""
    if format_ is Format.csv:
        write_csv(rows, columns)
    elif format_ is Format.json:
        write_json({name: row[name] for name in columns} for row in rows)
    else:
        write_table(rows, columns)


def write_json(rows: Iterable[Mapping[str, Any]]) -> None:
    """Writes one JSON array, a row a line; dates are ISO."""
    opening = "["
    for row in rows:
        sys.stdout.write(f"{opening}\n{json.dumps(row, ensure_ascii=False, default=str)}")
        opening = ","
    sys.stdout.write("[]\n" if opening == "[" else "\n]\n")


def write_csv(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """Writes CSV with a header; cells that a spreadsheet would take for formulas get an apostrophe."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[name]) for name in columns])


def _cell(value: Any) -> Any:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def write_table(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """Draws a table; what is not known is a dash."""
    from rich.table import Table
    from rich.text import Text

    from dateline.cli.screen import console, safe

    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in columns:
        # A day that is broken in two can no longer be read down the column.
        table.add_column(name.replace("_", " "), overflow="fold", min_width=_WIDTHS.get(name))
    for row in rows:
        table.add_row(*(Text("–" if row[n] in (None, "") else safe(str(row[n]))) for n in columns))
    console().print(table)
