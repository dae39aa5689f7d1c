"""A record of named fields, from JSON or a table, to a draft."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from typing import Any

from dateline.errors import DateUnreadable, SourceError, SourceMalformed
from dateline.reports.dates import parse_date
from dateline.reports.raw import OWN_DATE, Draft

# Names that records give to each field, in small letters; the first one that is filled is taken.
TEXT = ("text", "content", "body", "article", "maintext")
_DATE = ("published", "published_at", "date", "date_publish", "publication_date", "pubdate")
_OUTLET = ("outlet", "source", "publisher", "source_domain", "site")
_ID = ("id", "url", "link")
_ADDRESS = ("url", "link")
# Seconds since 1970 reach this in the year 5138: a larger number counts milliseconds.
_MILLISECONDS = 1e11


def draft_of_record(record: Any, origin: str, data: bytes) -> Draft | SourceError:
    """Returns the draft of a record, or SourceMalformed where it has no text; names ignore case.

    `data` are the record's own bytes. A date that cannot be read becomes a note.
    """
    fields = {str(k).strip().lower(): v for k, v in record.items()} if isinstance(record, Mapping) else {}
    text = _first(fields, TEXT)
    if not isinstance(text, str) or not text.strip():
        return SourceMalformed(
            f"{origin} has no text.", expected=f"a record with {' or '.join(TEXT)}", cure="mend or remove it"
        )
    published, notes = _published(fields)
    return Draft(
        text=text,
        origin=f"{origin} {name}" if (name := _name(_first(fields, _ID))) else origin,
        data=data,
        title=_string(fields.get("title")),
        outlet=_string(_first(fields, _OUTLET)),
        outlet_country=_string(fields.get("outlet_country")),
        published=published,
        published_how=OWN_DATE if published else "",
        language=_string(fields.get("language")),
        address=_string(_first(fields, _ADDRESS)) or "",
        notes=notes,
    )


def _published(fields: Mapping[str, Any]) -> tuple[dt.date | None, tuple[str, ...]]:
    written = _first(fields, _DATE)
    if not written:
        return None, ()
    try:
        return _day(written), ()
    except DateUnreadable as error:
        return None, (f"publication date: {error.found}",)


def _first(fields: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    return next((fields[name] for name in names if fields.get(name)), None)


def _string(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _name(value: Any) -> str:
    """An id is a word or a number; anything longer or of parts would only clutter messages."""
    return str(value).strip()[:300] if isinstance(value, str | int) else ""


def _day(written: Any) -> dt.date:
    if isinstance(written, int | float) and not isinstance(written, bool) and math.isfinite(written):
        try:
            seconds = written / (1000 if written > _MILLISECONDS else 1)
            return dt.datetime.fromtimestamp(seconds, dt.UTC).date()
        except (OverflowError, OSError, ValueError) as error:
            raise DateUnreadable(f"{written!r:.40} is no date.", expected="YYYY-MM-DD") from error
    return parse_date(str(written)[:100])
