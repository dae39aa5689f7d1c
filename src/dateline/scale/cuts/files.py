"""Files that are read as a whole: pages, PDFs, messages, feeds, tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.errors import SourceError
from dateline.reports.formats.table import SUFFIXES_OF_MANY, read_raw
from dateline.reports.raw import LARGEST_DOCUMENT, LARGEST_FILE, Draft, Raw, check_size
from dateline.scale.cuts.slices import Record, Slice, whole
from dateline.scale.sources import Source


def slices(source: Source, _size: int) -> Iterator[Slice]:
    """Yields the file as one slice."""
    yield whole(source)


def records(file: Any, slice_: Slice) -> Iterator[Record]:
    """Yields the file as one record; beyond what `dateline read` takes its bytes are left alone."""
    most = LARGEST_FILE if slice_.kind in SUFFIXES_OF_MANY else LARGEST_DOCUMENT
    data = file.read_at(slice_.size, 0) if slice_.size <= most else str(slice_.size).encode()

    def drafts() -> Iterator[Draft | SourceError]:
        check_size(slice_.size, slice_.origin, most=most)
        yield from read_raw(Raw(slice_.origin, data, slice_.kind))

    yield Record(slice_.origin, data, drafts)
