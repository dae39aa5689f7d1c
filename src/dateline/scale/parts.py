"""Cuts what is to be read into parts, each the work of a minute, without reading it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.scale.cuts.slices import Slice
from dateline.scale.cuts.table import cut_of
from dateline.scale.sources import Source

# A part is what is done again after a kill: 2 MB are some 400 reports, a minute of one core. Writing and
# naming a part takes 30 ms.
PART = 2_000_000
# What opening a file costs in bytes of text to read, so that not all small files become one part.
_FILE = 4_000


@dataclass(frozen=True, slots=True)
class Part:
    """Slices that are read in one go, and about how many bytes they are."""

    number: int
    slices: tuple[Slice, ...]
    weight: int


def parts_of(sources: Iterable[Source], *, size: int = PART) -> Iterator[Part]:
    """Yields parts of about `size` bytes: pieces of large files, or several small ones together."""
    number, waiting, weight = 0, [], 0
    for slice_ in _slices(sources, size):
        waiting.append(slice_)
        weight += slice_.weight + _FILE
        if weight >= size:
            yield Part(number, tuple(waiting), weight)
            number, waiting, weight = number + 1, [], 0
    if waiting:
        yield Part(number, tuple(waiting), weight)


def _slices(sources: Iterable[Source], size: int) -> Iterator[Slice]:
    for source in sources:
        yield from cut_of(source.kind).slices(source, size)
