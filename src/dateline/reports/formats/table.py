"""The table of formats, in the order in which they are asked; a new one is one file and one line here."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from dateline.errors import SourceError
from dateline.reports.formats import html, plain, records
from dateline.reports.raw import Draft, Raw

FORMATS: tuple[ModuleType, ...] = (records, html, plain)
SUFFIXES = tuple(suffix for format_ in FORMATS for suffix in format_.SUFFIXES)
_HEAD = 2000


def read_raw(raw: Raw) -> Iterator[Draft | SourceError]:
    """Yields the drafts of a source by the first format that accepts it."""
    head = raw.data[:_HEAD]
    format_ = next(f for f in FORMATS if f.accepts(raw, head))
    yield from format_.read(raw)
