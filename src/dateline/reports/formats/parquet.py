"""Parquet: one report a row, its columns named as the fields of a JSON record are."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from dateline.errors import FeatureMissing, SourceError
from dateline.reports.parsing import parsing
from dateline.reports.raw import Draft, Raw
from dateline.reports.record import draft_of_record

SUFFIXES = (".parquet",)
_MAGIC = b"PAR1"
# Rows unpacked at once: some 5 MB of text.
_AT_ONCE = 1000


def accepts(raw: Raw, head: bytes) -> bool:
    """Says whether the source is Parquet by its suffix or its first bytes."""
    return raw.kind in SUFFIXES or head.startswith(_MAGIC)


def read(raw: Raw) -> Iterator[Draft | SourceError]:
    """Yields a draft for each row, and an error for each one without a text."""
    with parsing(raw.origin, "a Parquet file"):
        for number, row in rows(open_parquet(io.BytesIO(raw.data))):
            yield draft_of_row(row, f"{raw.origin}#{number}")


def open_parquet(source: Any) -> Any:
    """Returns pyarrow's reader of a Parquet file; raises FeatureMissing where pyarrow is not installed."""
    try:
        return import_module("pyarrow.parquet").ParquetFile(source)
    except ImportError as error:
        raise FeatureMissing(
            "Reading Parquet needs the package pyarrow, which is not installed.",
            expected="the extra `scale` of Dateline",
            cure='pip install "dateline[scale]"',
        ) from error


def rows(file: Any, start: int = 0, end: int | None = None) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yields the rows from `start` to `end` (exclusive, 0-based) with their numbers, which begin at 1."""
    end = file.metadata.num_rows if end is None else end
    groups, at = _groups(file, start, end)
    for batch in file.iter_batches(batch_size=_AT_ONCE, row_groups=groups) if groups else ():
        first, last = max(start - at, 0), min(end - at, len(batch))
        if first < last:
            yield from enumerate(batch.slice(first, last - first).to_pylist(), at + first + 1)
        at += len(batch)


def _groups(file: Any, start: int, end: int) -> tuple[list[int], int]:
    """The row groups that hold rows from `start` to `end`, and the number of the first row in them."""
    wanted: list[int] = []
    first = before = 0
    for group in range(file.num_row_groups):
        after = before + file.metadata.row_group(group).num_rows
        if before < end and start < after:
            first = first if wanted else before
            wanted.append(group)
        before = after
    return wanted, first


def draft_of_row(row: dict[str, Any], origin: str) -> Draft | SourceError:
    """Returns the draft of a row; its hash is that of its values as JSON."""
    return draft_of_record(row, origin, bytes_of_row(row))


def bytes_of_row(row: dict[str, Any]) -> bytes:
    """Returns a row's values as JSON, by which two rows are told apart."""
    return json.dumps(row, ensure_ascii=False, default=str).encode("utf-8", "surrogatepass")
