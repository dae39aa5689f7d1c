"""JSON lines and JSON: one report a record."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

from dateline.errors import DateUnreadable, SourceError, SourceMalformed
from dateline.reports.dates import parse_date
from dateline.reports.decode import decode
from dateline.reports.raw import Draft, Raw

SUFFIXES = (".jsonl", ".ndjson", ".json")
# Names that records give to each field, the first one present is taken.
_TEXT = ("text", "content", "body", "article", "maintext")
_DATE = ("published", "published_at", "date", "date_publish", "publication_date", "pubDate")
_OUTLET = ("outlet", "source", "publisher", "source_domain", "site")
_ID = ("id", "url", "link")


def accepts(raw: Raw, head: bytes) -> bool:
    """Says whether the source is JSON by its suffix, or opens as an object with a text."""
    return raw.kind in SUFFIXES or (not raw.kind and head.lstrip().startswith(b"{") and b'"text"' in head)


def read(raw: Raw) -> Iterator[Draft | SourceError]:
    """Yields a draft for each record, and an error for each one that is broken."""
    text, _ = decode(raw.data, raw.origin)
    whole = _whole(text) if raw.kind == ".json" else None
    if whole is not None:
        for n, record in enumerate(whole, 1):
            yield _draft(record, f"{raw.origin}#{n}")
        return
    # JSON escapes every line break inside a value, and other breaks (U+2028) are no ends of records.
    for n, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _parsed(line, f"{raw.origin}#{n}")


def _whole(text: str) -> list[Any] | None:
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, list) else [value]


def _parsed(line: str, origin: str) -> Draft | SourceError:
    try:
        return _draft(json.loads(line), origin)
    except (ValueError, RecursionError) as error:
        return SourceMalformed(
            f"{origin} is no JSON: {error}.",
            expected="one JSON object a line",
            cure="mend or remove the line",
        )


def _draft(record: Any, origin: str) -> Draft | SourceError:
    text = _first(record, _TEXT) if isinstance(record, dict) else None
    if not isinstance(text, str) or not text.strip():
        return SourceMalformed(
            f"{origin} has no text.",
            expected=f"a JSON object with {' or '.join(_TEXT)}",
            cure="mend or remove it",
        )
    notes: tuple[str, ...] = ()
    published, how = None, ""
    written = _first(record, _DATE)
    if written:
        try:
            published, how = _day(written), "the record's own date"
        except DateUnreadable as error:
            notes = (f"publication date: {error.found}",)
    return Draft(
        text=text.replace("\r\n", "\n").replace("\x00", " "),
        origin=f"{origin} {name}" if (name := str(_first(record, _ID) or "")) else origin,
        data=text.encode("utf-8", "surrogatepass"),
        title=_string(record.get("title")),
        outlet=_string(_first(record, _OUTLET)),
        outlet_country=_string(record.get("outlet_country")),
        published=published,
        published_how=how,
        language=_string(record.get("language")),
        notes=notes,
    )


def _first(record: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((record[name] for name in names if record.get(name)), None)


def _string(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _day(written: Any) -> dt.date:
    if isinstance(written, int | float) and not isinstance(written, bool):
        try:
            return dt.datetime.fromtimestamp(written / (1000 if written > 1e11 else 1), dt.UTC).date()
        except (OverflowError, OSError, ValueError) as error:
            raise DateUnreadable(f"{written!r} is no date.", expected="YYYY-MM-DD") from error
    return parse_date(str(written))
