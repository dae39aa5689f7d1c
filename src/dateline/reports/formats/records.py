"""JSON lines and JSON: one report a record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dateline.errors import SourceError, SourceMalformed
from dateline.reports.decode import decode_records
from dateline.reports.raw import Draft, Raw
from dateline.reports.record import draft_of_record

SUFFIXES = (".jsonl", ".ndjson", ".json")


def accepts(raw: Raw, head: bytes) -> bool:
    """Says whether the source is JSON by its suffix, or opens as an object with a text."""
    return raw.kind in SUFFIXES or (not raw.kind and head.lstrip().startswith(b"{") and b'"text"' in head)


def read(raw: Raw) -> Iterator[Draft | SourceError]:
    """Yields a draft for each record, and an error for each one that is broken."""
    text = decode_records(raw.data, raw.origin)
    whole = _whole(text) if raw.kind == ".json" else None
    if whole is not None:
        for n, record in enumerate(whole, 1):
            data = json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass")
            yield draft_of_record(record, f"{raw.origin}#{n}", data)
        return
    # JSON escapes every line break inside a value, and other breaks (U+2028) are no ends of records.
    for n, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield draft_of_line(line, f"{raw.origin}#{n}")


def _whole(text: str) -> list[Any] | None:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, list) else [value]


def draft_of_line(line: str, origin: str) -> Draft | SourceError:
    """Returns the draft of a line of JSON, or SourceMalformed where it is none or has no text."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return SourceMalformed(
            f"{origin} is no JSON: {error}.",
            expected="one JSON object a line",
            cure="mend or remove the line",
        )
    return draft_of_record(record, origin, line.strip().encode("utf-8", "surrogatepass"))
