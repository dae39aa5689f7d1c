"""Plain text: the whole file is one report."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.errors import SourceError
from dateline.reports.decode import decode
from dateline.reports.raw import Draft, Raw, check_size

SUFFIXES = (".txt", ".text", ".md")


def accepts(raw: Raw, head: bytes) -> bool:  # noqa: ARG001
    """Says yes: what no other format takes is read as text."""
    return True


def read(raw: Raw) -> Iterator[Draft | SourceError]:
    """Yields the text as one draft."""
    check_size(len(raw.data), raw.origin)
    text, encoding = decode(raw.data, raw.origin)
    notes = () if encoding in ("utf-8", "utf-8-sig") else (f"decoded from {encoding}",)
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    # A first line without a stop and shorter than a sentence is a headline.
    title = first if len(first) <= 120 and not first.endswith((".", "”", '"')) else None
    yield Draft(text=text, origin=raw.origin, data=raw.data, title=title, notes=notes)
