"""A stretch of a file, and a record in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from dateline.errors import SourceError
from dateline.reports.raw import Draft
from dateline.scale.sources import Source, origin_of


@dataclass(frozen=True, slots=True)
class Slice:
    """A stretch of a file: bytes or rows from `start` to `end`, exclusive.

    `kind` is the file's suffix, `size` the whole file's, `weight` about how many bytes the stretch is.
    """

    uri: str
    kind: str
    start: int
    end: int
    size: int
    weight: int

    @property
    def origin(self) -> str:
        """What its records are named after: the file, and from where on they are counted in it."""
        return f"{origin_of(self.uri)}@{self.start}" if self.start else origin_of(self.uri)


@dataclass(frozen=True, slots=True)
class Record:
    """What can be set aside by itself: its name, its bytes, and what gives its drafts."""

    origin: str
    data: bytes
    drafts: Callable[[], Iterator[Draft | SourceError]]


class Cut(Protocol):
    """A way to cut files."""

    def slices(self, source: Source, size: int) -> Iterator[Slice]:
        """Yields slices of about `size` bytes that hold every record once."""

    def records(self, file: Any, slice_: Slice) -> Iterator[Record]:
        """Yields the records of a slice of an open file."""


def whole(source: Source) -> Slice:
    """Returns a file as one slice."""
    return Slice(source.uri, source.kind, 0, source.size, source.size, source.size)
