"""Rows of incidents in a scheme of events that has fewer types than ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from dateline.exports import telling
from dateline.exports.columns import Column, row_of
from dateline.exports.delimited import write_delimited
from dateline.exports.formats import Tally
from dateline.exports.record import Record, Told


def write_incidents(
    record: Record, path: Path, columns: Sequence[Column[Told]], tally: Tally, *, scheme: str
) -> None:
    """Writes a row for each incident whose type the scheme (`acled`, `ucdp`) has, and counts the others."""
    rows = _rows(record, columns, tally, scheme)
    write_delimited(path, [column.name for column in columns], rows)


def _rows(record: Record, columns: Sequence[Column[Told]], tally: Tally, scheme: str) -> Iterator[Any]:
    for told in record.incidents():
        if telling.code_of(told, scheme) is None:
            tally.leave_out(f"{told.incident.type}: {scheme.upper()} has no such type")
            continue
        tally.written += 1
        yield row_of(columns, told, record).values()
