"""Our own CSV: a claim or an incident a row."""

from __future__ import annotations

from pathlib import Path

from dateline.exports.delimited import write_delimited
from dateline.exports.formats import ExportFormat, Options, Tally
from dateline.exports.own_rows import own_columns, own_rows
from dateline.exports.record import Record


def _write(record: Record, path: Path, options: Options, tally: Tally) -> None:
    names = [column.name for column in own_columns(options.subject)]
    rows = (row.values() for _, row in own_rows(record, options.subject, tally))
    write_delimited(path, names, rows)


FORMAT = ExportFormat(
    name="csv",
    title="CSV",
    about="One row a claim, or an incident. UTF-8, commas, ISO days; lists are parted by `; `.",
    drops=(
        "the words that each field was read from, except those of the whole claim",
        "why each field has its value: see the audit",
        "an apostrophe is put before a cell that a spreadsheet would take for a formula",
    ),
    subjects=("claims", "incidents"),
    columns=own_columns,
    write=_write,
)
