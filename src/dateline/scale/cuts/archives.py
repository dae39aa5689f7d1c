"""WARC, cut between records: the archive is walked once from record to record, without reading the pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from dateline.errors import SourceError, SourceRefused
from dateline.reports.formats.warc import SUFFIXES as SUFFIXES
from dateline.reports.formats.warc import draft_of_page
from dateline.reports.raw import Draft
from dateline.reports.warc_framing import cut
from dateline.scale.cuts.slices import Record, Slice, whole
from dateline.scale.sources import Source, opened


def slices(source: Source, size: int) -> Iterator[Slice]:
    """Yields slices of about `size` bytes that begin with a record; behind damage all is one slice."""
    if source.size <= size:
        yield whole(source)
        return
    start = 0
    for position in _starts(source):
        if position - start >= size:
            yield _slice(source, start, position)
            start = position
    yield _slice(source, start, source.size)


def _slice(source: Source, start: int, end: int) -> Slice:
    return Slice(source.uri, source.kind, start, end, source.size, end - start)


def _starts(source: Source) -> Iterator[int]:
    """The byte at which each record begins, up to the first that breaks the format or cannot be reached."""
    from fastwarc import ArchiveIterator

    try:
        with opened(source.uri) as file:
            for record in ArchiveIterator(file, parse_http=False):
                yield record.stream_pos
    except (SourceRefused, RuntimeError, ValueError, EOFError):
        # Whoever reads the rest names what is broken, and finds what stands behind it.
        return


def records(file: Any, slice_: Slice) -> Iterator[Record]:
    """Yields the archive's records, pages or not, counted from the first of the slice."""
    data = file.read_at(slice_.end - slice_.start, slice_.start)
    for number, record in enumerate(cut(data, slice_.origin), 1):
        origin = f"{slice_.origin}#{number}"
        if isinstance(record, SourceError):
            yield Record(origin, record.found.encode(), partial(_one, record))
        else:
            yield Record(origin, record, partial(_page, record, origin))


def _page(record: bytes, origin: str) -> Iterator[Draft | SourceError]:
    draft = draft_of_page(record, origin)
    if draft is not None:
        yield draft


def _one(error: SourceError) -> Iterator[Draft | SourceError]:
    yield error
