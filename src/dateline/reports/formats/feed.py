"""RSS and Atom: one report an entry, from the text that the feed itself holds."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.parsers import expat

from dateline.errors import DateUnreadable, SourceEmpty, SourceError, SourceMalformed, SourceTooLarge
from dateline.reports.dates import parse_date
from dateline.reports.markup import text_of
from dateline.reports.parsing import parsing
from dateline.reports.raw import OWN_DATE, Draft, Raw, check_size

SUFFIXES = (".rss", ".atom", ".rdf", ".xml")
_NAMED = (".rss", ".atom", ".rdf")
_ROOT = re.compile(rb"(?i)<(?:\w+:)?(?:rss|feed|rdf)[\s>]")
_ROOT_TAG = re.compile(rb"(?is)\A.{0,2000}?<(?:\w+:)?(?:rss|feed|rdf)(?:\s[^<>]{0,5000})?>")
_ENTRY = re.compile(rb"(?i)<(?:\w+:)?(?:item|entry)[\s>]")
# The library's parser of broken XML takes 0.1 s for 100 kB of the worst input, and 100 times that for 1 MB.
_LARGEST_ENTRY = 100_000
# Feeds list some tens of entries, archives of blogs some thousands.
_MOST_BROKEN = 5000
_END = re.compile(rb"(?i)</(?:\w+:)?(?:item|entry)\s*>")
_CHANGED = "the feed's date of change"


def accepts(raw: Raw, head: bytes) -> bool:
    """Says whether the source is a feed by its suffix, its media type or its root element."""
    if raw.kind in _NAMED:
        return True
    return raw.kind in (".xml", ".html", "") and head.lstrip()[:1] == b"<" and bool(_ROOT.search(head))


def read(raw: Raw) -> Iterator[Draft | SourceError]:
    """Yields a draft for each entry, and an error for each broken one; raises SourceEmpty without entries."""
    check_size(len(raw.data), raw.origin)
    outlet, entries = _opened(raw)
    number = 0
    for number, entry in enumerate(entries, 1):
        yield entry if isinstance(entry, SourceError) else _draft(entry, f"{raw.origin}#{number}", outlet)
    if not number:
        raise SourceEmpty(f"{raw.origin} holds no entry.", expected="an RSS or Atom feed with entries")


def _opened(raw: Raw) -> tuple[str | None, Iterable[Any]]:
    """Returns the feed's title and its entries.

    Of a feed that is no sound XML each entry is parsed alone, so that none spoils the next.
    """
    if _is_sound(raw.data):
        feed = _parse(raw.data, raw.origin)
        return _title(feed), feed.entries
    starts = [match.start() for match in _ENTRY.finditer(raw.data)]
    if not starts:
        return None, ()
    opening = raw.data[: min(starts[0], _LARGEST_ENTRY)]
    root = _ROOT_TAG.search(opening)
    # The root's tag alone: what follows it may hold a broken entry that would swallow the sound ones.
    return _title_alone(opening, raw.origin), _apart(raw, root[0] if root else b"<rss>", starts)


def _is_sound(data: bytes) -> bool:
    """Says whether the feed is well-formed; only then is the library's parser linear."""
    try:
        expat.ParserCreate().Parse(data, True)  # noqa: FBT003
    except (expat.ExpatError, LookupError, ValueError):
        return False
    return True


def _parse(data: bytes, origin: str) -> Any:
    import feedparser

    with parsing(origin, "a feed"):
        # A stream, never the bytes: those would also be tried as the name of a file.
        return feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)


def _title(feed: Any) -> str | None:
    return _string(feed.feed.get("title")) if isinstance(feed.feed, dict) else None


def _title_alone(opening: bytes, origin: str) -> str | None:
    try:
        return _title(_parse(opening, origin))
    except SourceError:
        return None


def _apart(raw: Raw, opening: bytes, starts: list[int]) -> Iterator[Any]:
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(raw.data)], strict=True), 1):
        origin = f"{raw.origin}#{number}"
        if number > _MOST_BROKEN or end - start > _LARGEST_ENTRY:
            yield _too_much(origin, number)
            if number > _MOST_BROKEN:
                return
            continue
        piece = raw.data[start:end]
        closed = _END.search(piece)
        if closed:
            piece = piece[: closed.end()]
        yield _alone(opening, piece, origin)


def _too_much(origin: str, number: int) -> SourceError:
    if number > _MOST_BROKEN:
        return SourceTooLarge(
            f"{origin} and what follows is not read: the feed is no sound XML.",
            expected=(f"at most {_MOST_BROKEN:,} entries in such a feed"),
            cure="mend the feed's XML",
        )
    return SourceTooLarge(
        f"{origin} is over {_LARGEST_ENTRY / 1e3:.0f} kB in a feed that is no sound XML.",
        cure="mend the feed's XML",
    )


def _alone(opening: bytes, piece: bytes, origin: str) -> Any:
    try:
        found = _parse(opening + piece, origin).entries
    except SourceError as error:
        return error
    if found:
        return found[0]
    return SourceMalformed(f"{origin} is no entry of a feed.", expected="an item or entry element")


def _draft(entry: Any, origin: str, outlet: str | None) -> Draft | SourceError:
    address = _string(entry.get("link")) or ""
    title = _string(entry.get("title"))
    try:
        title = text_of(title, origin).replace("\n", " ") if title else None
        body = text_of(_body(entry), origin)
    except SourceError as error:
        return error
    text = f"{title}\n\n{body}" if title and not body.startswith(title) else body
    if not text.strip():
        return SourceMalformed(f"{origin} has no text.", expected="an entry with a title or a summary")
    published, how, notes = _published(entry)
    kept = json.dumps([address, outlet, title, str(published), body], ensure_ascii=False)
    return Draft(
        text=text.strip(),
        origin=f"{origin} {address}".strip(),
        data=kept.encode("utf-8", "surrogatepass"),
        title=title,
        outlet=_source(entry) or outlet,
        published=published,
        published_how=how,
        address=address,
        notes=notes,
    )


def _body(entry: Any) -> str:
    """The longest text that the entry holds: its whole content where the feed has it, else the summary."""
    values = [part.get("value") for part in entry.get("content") or [] if isinstance(part, dict)]
    texts = [value for value in (*values, entry.get("summary")) if isinstance(value, str)]
    return max(texts, key=len, default="")


def _source(entry: Any) -> str | None:
    """Who published the entry first, where an aggregator names it."""
    source = entry.get("source")
    return _string(source.get("title")) if isinstance(source, dict) else None


def _published(entry: Any) -> tuple[dt.date | None, str, tuple[str, ...]]:
    """The day as the feed writes it, without turning it into another time zone's."""
    notes: tuple[str, ...] = ()
    for name, how in (("published", OWN_DATE), ("updated", _CHANGED)):
        # Plain dict's get: feedparser's own takes a date of change for a missing date of publication.
        written = _string(dict.get(entry, name))
        if not written:
            continue
        try:
            return parse_date(written[:100]), how, notes
        except DateUnreadable as error:
            notes += (f"publication date: {error.found}",)
    return None, "", notes


def _string(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
