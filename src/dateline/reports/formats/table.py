"""The table of formats, in the order in which they are asked; a new one is one file and one line here."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from dateline.errors import SourceEmpty, SourceError
from dateline.reports.formats import (
    delimited,
    feed,
    html,
    mail,
    parquet,
    pdf,
    plain,
    records,
    telegram,
    warc,
)
from dateline.reports.raw import Draft, Raw

FORMATS: tuple[ModuleType, ...] = (
    telegram, records, delimited, parquet, warc, pdf, mail, feed, html, plain,
)  # fmt: skip
# Formats of which one file holds any number of reports, and may be of any length.
_OF_MANY: tuple[ModuleType, ...] = (records, delimited, parquet, warc)


def _suffixes(formats: tuple[ModuleType, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(suffix for format_ in formats for suffix in format_.SUFFIXES))


SUFFIXES = _suffixes(FORMATS)
SUFFIXES_OF_MANY = _suffixes(_OF_MANY)
_HEAD = 2000


def kind_of(name: str) -> str:
    """Returns the suffix by which a file's or address's name says its format; empty where it says none."""
    name = name.lower()
    return max((suffix for suffix in SUFFIXES if name.endswith(suffix)), key=len, default="")


def read_raw(raw: Raw) -> Iterator[Draft | SourceError]:
    """Yields the drafts of a source by the first format that accepts it; raises SourceEmpty without any."""
    head = raw.data[:_HEAD]
    format_ = next(f for f in FORMATS if f.accepts(raw, head))
    number = 0
    for number, draft in enumerate(format_.read(raw), 1):  # noqa: B007
        yield draft
    if not number:
        raise SourceEmpty(f"{raw.origin} holds no report.", expected="at least one record with a text")
