"""Parquet, cut by rows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from dateline.errors import SourceError, SourceMalformed, SourceRefused
from dateline.reports.formats.parquet import SUFFIXES as SUFFIXES
from dateline.reports.formats.parquet import bytes_of_row, open_parquet, rows
from dateline.reports.parsing import parsing
from dateline.reports.raw import Draft
from dateline.reports.record import draft_of_record
from dateline.scale.cuts import files
from dateline.scale.cuts.slices import Record, Slice, whole
from dateline.scale.sources import Source, opened


def slices(source: Source, size: int) -> Iterator[Slice]:
    """Yields slices of as many rows as unpack to about `size` bytes; a file that cannot be opened is one."""
    try:
        with opened(source.uri) as file, parsing(source.uri, "a Parquet file"):
            meta = open_parquet(file).metadata
            unpacked = sum(meta.row_group(n).total_byte_size for n in range(meta.num_row_groups))
    except (SourceMalformed, SourceRefused):
        # Whoever reads it says so.
        yield whole(source)
        return
    step = max(1, meta.num_rows * size // max(unpacked, 1))
    for start in range(0, max(meta.num_rows, 1), step):
        end = min(start + step, meta.num_rows)
        weight = source.size * (end - start) // max(meta.num_rows, 1)
        yield Slice(source.uri, source.kind, start, end, source.size, weight)


def records(file: Any, slice_: Slice) -> Iterator[Record]:
    """Yields the rows of the slice, by their numbers in the file; of a broken file itself."""
    origin = slice_.origin.removesuffix(f"@{slice_.start}")
    try:
        with parsing(origin, "a Parquet file"):
            found = list(rows(open_parquet(file), slice_.start, slice_.end))
    except SourceMalformed:
        yield from files.records(file, slice_)
        return
    for number, row in found:
        data = bytes_of_row(row)
        yield Record(f"{origin}#{number}", data, partial(_draft, row, f"{origin}#{number}", data))


def _draft(row: dict[str, Any], origin: str, data: bytes) -> Iterator[Draft | SourceError]:
    yield draft_of_record(row, origin, data)
