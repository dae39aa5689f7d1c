"""Opens sources one after the other; one that fails never stops the rest."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.errors import DatelineError, SourceEmpty, SourceMissing
from dateline.model import Report
from dateline.reports.assemble import assemble
from dateline.reports.failure import Failure
from dateline.reports.fetch import fetch
from dateline.reports.formats.table import SUFFIXES, SUFFIXES_OF_MANY, kind_of, read_raw
from dateline.reports.raw import LARGEST_DOCUMENT, LARGEST_FILE, Raw, check_size


def open_sources(
    sources: Sequence[str],
    *,
    published: dt.date | None = None,
    outlet: str | None = None,
    allow_private: bool = False,
    any_language: bool = False,
) -> Iterator[Report | Failure]:
    """Yields a report, or a failure, for everything in `sources`: files, folders, `-` or addresses.

    A record's own date goes before `published`, which goes before a page's date and a dateline in the text.
    Reports in other languages than English are failures, unless `any_language` is read.
    """
    for source in sources:
        for origin in _expand(source):
            if isinstance(origin, Failure):
                yield origin
                continue
            try:
                raw = _load(origin, allow_private=allow_private)
            except DatelineError as error:
                yield Failure(origin, error)
                continue
            yield from open_raw(raw, published=published, outlet=outlet, any_language=any_language)


def open_raw(
    raw: Raw,
    *,
    published: dt.date | None = None,
    outlet: str | None = None,
    any_language: bool = False,
) -> Iterator[Report | Failure]:
    """Yields a report, or a failure, for everything in the bytes of one source."""
    try:
        for draft in read_raw(raw):
            yield assemble(draft, raw.origin, published=published, outlet=outlet, any_language=any_language)
    except DatelineError as error:
        yield Failure(raw.origin, error)


def _expand(source: str) -> Iterator[str | Failure]:
    """A folder stands for the files of known formats below it, in the order of their names."""
    path = Path(source)
    if "://" in source or source == "-" or not path.is_dir():
        yield source
        return
    found = sorted(str(p) for p in path.rglob("*") if p.is_file() and kind_of(p.name))
    found = [p for p in found if Path(p).name.lower() != "readme.md"]
    if not found:
        error = SourceEmpty(f"{source} holds no report.", expected=f"files of {', '.join(SUFFIXES)}")
        yield Failure(source, error)
    yield from found


def _load(origin: str, *, allow_private: bool) -> Raw:
    if origin == "-":
        return Raw("standard input", sys.stdin.buffer.read())
    if "://" in origin:
        return fetch(origin, allow_private=allow_private)
    path = Path(origin)
    kind = kind_of(path.name) or path.suffix.lower()
    try:
        most = LARGEST_FILE if kind in SUFFIXES_OF_MANY else LARGEST_DOCUMENT
        check_size(path.stat().st_size, origin, most=most)
        return Raw(origin, path.read_bytes(), kind)
    except FileNotFoundError as error:
        raise SourceMissing(
            f"There is no file {origin}.", expected="a file, a folder, an address or -", cure="check the path"
        ) from error
    except OSError as error:
        raise SourceMissing(
            f"{origin} cannot be read: {error.strerror}.", cure="check its permissions"
        ) from error
