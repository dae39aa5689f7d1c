"""JSON lines, cut by bytes: a slice holds the lines that begin in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from dateline.errors import DatelineError, SourceError
from dateline.reports.decode import decode_records
from dateline.reports.formats.records import draft_of_line
from dateline.reports.raw import Draft
from dateline.scale.cuts.slices import Record, Slice
from dateline.scale.sources import Source

SUFFIXES = (".jsonl", ".ndjson")
_CHUNK = 1 << 16


def slices(source: Source, size: int) -> Iterator[Slice]:
    """Yields slices of `size` bytes; where lines begin is found by who reads them."""
    for start in range(0, max(source.size, 1), size):
        end = min(start + size, source.size)
        yield Slice(source.uri, source.kind, start, end, source.size, end - start)


def records(file: Any, slice_: Slice) -> Iterator[Record]:
    """Yields the lines that begin in the slice; a line is counted from the slice's first one."""
    data = _lines(file, slice_)
    if slice_.start and not data.strip():
        return
    try:
        text = decode_records(data, slice_.origin)
    except DatelineError as error:
        yield Record(slice_.origin, data, partial(_failed, error))
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            origin = f"{slice_.origin}#{number}"
            yield Record(origin, line.encode("utf-8", "surrogatepass"), partial(_drafts, line, origin))


def _lines(file: Any, slice_: Slice) -> bytes:
    """The bytes of the lines that begin in the slice, the last one to its end."""
    # From the byte before: where that ends a line, the slice begins with one.
    before = min(slice_.start, 1)
    data = file.read_at(slice_.end - slice_.start + before, slice_.start - before)
    if before:
        first = data.find(b"\n")
        if first < 0:
            return b""
        data = data[first + 1 :]
    pieces, at = [data], slice_.end
    ended = not data or data.endswith(b"\n")
    while not ended and at < slice_.size:
        piece = file.read_at(_CHUNK, at)
        at += len(piece)
        end = piece.find(b"\n")
        ended = end >= 0
        pieces.append(piece[: end + 1] if ended else piece)
    return b"".join(pieces)


def _drafts(line: str, origin: str) -> Iterator[Draft | SourceError]:
    yield draft_of_line(line, origin)


def _failed(error: DatelineError) -> Iterator[Draft | SourceError]:
    raise error
