"""Opens sources one after the other; one that fails never stops the rest."""

from __future__ import annotations

import datetime as dt
import hashlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import DatelineError, SourceEmpty, SourceError, SourceMissing
from dateline.model import Report
from dateline.reports.countries import alpha3
from dateline.reports.dates import find_dateline
from dateline.reports.fetch import fetch
from dateline.reports.formats.table import SUFFIXES, read_raw
from dateline.reports.languages import check_language, detect_language
from dateline.reports.raw import Draft, Raw, check_size

# Record files are read whole; beyond this they should be split.
_LARGEST_FILE = 2_000_000_000
_RECORDS = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that gave no report, and why."""

    origin: str
    error: DatelineError


def open_sources(
    sources: Sequence[str],
    *,
    published: dt.date | None = None,
    outlet: str | None = None,
    allow_private: bool = False,
) -> Iterator[Report | Failure]:
    """Yields a report, or a failure, for everything in `sources`: files, folders, `-` or addresses.

    A record's own date goes before `published`, which goes before a page's date and a dateline in the text.
    """
    for source in sources:
        for origin in _expand(source):
            if isinstance(origin, Failure):
                yield origin
                continue
            try:
                raw = _load(origin, allow_private=allow_private)
                for draft in read_raw(raw):
                    yield _report(draft, raw.origin, published=published, outlet=outlet)
            except DatelineError as error:
                yield Failure(origin, error)


def _expand(source: str) -> Iterator[str | Failure]:
    """A folder stands for the files of known formats below it, in the order of their names."""
    path = Path(source)
    if "://" in source or source == "-" or not path.is_dir():
        yield source
        return
    found = sorted(str(p) for p in path.rglob("*") if p.is_file() and p.suffix.lower() in SUFFIXES)
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
    kind = path.suffix.lower()
    try:
        if kind in _RECORDS:
            check_size(path.stat().st_size, origin, most=_LARGEST_FILE)
        else:
            check_size(path.stat().st_size, origin)
        return Raw(origin, path.read_bytes(), kind)
    except FileNotFoundError as error:
        raise SourceMissing(
            f"There is no file {origin}.", expected="a file, a folder, an address or -", cure="check the path"
        ) from error
    except OSError as error:
        raise SourceMissing(
            f"{origin} cannot be read: {error.strerror}.", cure="check its permissions"
        ) from error


def _report(
    draft: Draft | SourceError, origin: str, *, published: dt.date | None, outlet: str | None
) -> Report | Failure:
    if isinstance(draft, SourceError):
        return Failure(origin, draft)
    language = detect_language(draft.text)
    try:
        check_language(language, draft.origin)
    except DatelineError as error:
        return Failure(draft.origin, error)
    date, how = _dated(draft, published)
    digest = hashlib.sha256(draft.data).hexdigest()
    return Report(
        id=f"rep_{digest[:16]}",
        text=draft.text,
        published=date,
        published_how=how,
        outlet=outlet or draft.outlet,
        outlet_country=alpha3(draft.outlet_country),
        language=language,
        title=draft.title,
        origin=draft.origin,
        sha256=digest,
        notes=draft.notes,
    )


def _dated(draft: Draft, given: dt.date | None) -> tuple[dt.date | None, str]:
    if draft.published and draft.published_how == "the record's own date":
        return draft.published, draft.published_how
    if given:
        return given, "given"
    if draft.published:
        return draft.published, draft.published_how
    found = find_dateline(draft.text)
    return (found, "the dateline") if found else (None, "not given and not found")
