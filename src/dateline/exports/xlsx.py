"""XLSX: a claim or an incident a row, and a sheet with the codebook."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from dateline.exports.cells import legible
from dateline.exports.codebooks import origin_of
from dateline.exports.formats import ExportFormat, Options, Tally
from dateline.exports.own_rows import own_columns, own_rows
from dateline.exports.record import Record

# What a sheet and a cell of the format can hold.
_ROWS = 1_048_576
_CHARACTERS = 32_767
_CUT = " [cut]"


def _write(record: Record, path: Path, options: Options, tally: Tally) -> None:
    book = Workbook(write_only=True)
    _write_codebook(book, options, record)
    names = [column.name for column in own_columns(options.subject)]
    sheet, number, full = None, 0, 0
    for _, row in own_rows(record, options.subject, tally):
        if sheet is None or number == _ROWS:
            full += 1
            sheet, number = (
                book.create_sheet(options.subject if full == 1 else f"{options.subject} {full}"),
                1,
            )
            sheet.freeze_panes = "A2"
            sheet.append(names)
        sheet.append(_cells(sheet, row.values()))
        number += 1
    if sheet is None:
        book.create_sheet(options.subject).append(names)
    book.save(path)


def _write_codebook(book: Workbook, options: Options, record: Record) -> None:
    sheet = book.create_sheet("codebook")
    sheet.append([FORMAT.about])
    sheet.append([legible(f"{origin_of(record)} An empty cell means not known.")])
    for line in FORMAT.drops:
        sheet.append([f"It drops {line}."])
    sheet.append([])
    sheet.append(["column", "kind", "meaning"])
    for column in own_columns(options.subject):
        sheet.append([column.name, column.kind, column.meaning])


def _cells(sheet: Any, values: Iterable[Any]) -> list[Any]:
    return [_cell(sheet, value) for value in values]


def _cell(sheet: Any, value: Any) -> Any:
    """A text is marked as a text, so that none is taken for a formula or an error."""
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, value=cut(legible(value)))
    cell.data_type = "s"
    return cell


def cut(text: str) -> str:
    """Returns the text, cut where it is longer than a cell holds; the end then says so."""
    return text if len(text) <= _CHARACTERS else text[: _CHARACTERS - len(_CUT)] + _CUT


FORMAT = ExportFormat(
    name="xlsx",
    title="XLSX",
    about="One row a claim, or an incident; where a sheet is full, another follows; lists part by `; `.",
    drops=(
        "the words that each field was read from, except those of the whole claim",
        "why each field has its value: see the audit",
        "what a cell cannot hold: a text of more than 32,767 characters is cut and says so at its end",
    ),
    subjects=("claims", "incidents"),
    columns=own_columns,
    write=_write,
    own_codebook=True,
)
