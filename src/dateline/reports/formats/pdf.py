"""PDF: the text of its pages is one report."""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.errors import SourceEmpty, SourceError, SourceLocked, SourceMalformed
from dateline.reports import pdf_pages
from dateline.reports.dates import find_dateline
from dateline.reports.decode import without_controls
from dateline.reports.lines import unwrap
from dateline.reports.raw import Draft, Raw, check_size

SUFFIXES = (".pdf",)
# A process starts in a quarter of a second; ten pages of 100 kB take about one second.
_SECONDS, _SECONDS_A_MB = 4.0, 20.0
# Titles that word processors give by themselves.
_NO_TITLE = re.compile(r"(?i)^(microsoft (word|powerpoint)|untitled|document\d*$|.*\.(docx?|indd|odt|pdf)$)")


def accepts(raw: Raw, head: bytes) -> bool:
    """Says whether the source is a PDF by its suffix, its media type or its first bytes."""
    return raw.kind in SUFFIXES or (not raw.kind and head.startswith(b"%PDF"))


def read(raw: Raw) -> Iterator[Draft | SourceError]:
    """Yields the pages as one draft.

    Raises SourceLocked (a password), SourceEmpty (pictures of pages only) or SourceMalformed.
    """
    check_size(len(raw.data), raw.origin)
    values, stopped = _run(raw.data)
    about = values[0] if values else {"error": "it takes too much time or memory"}
    _refuse(about, raw.origin)
    found = [without_controls(value["text"]) for value in values if "text" in value]
    text = unwrap("\n\n".join(_without_repeats(found))).strip()
    if not text:
        raise SourceEmpty(
            f"{raw.origin} holds pictures of pages and no text.",
            expected="a PDF with text",
            cure="recognise the text first, with ocrmypdf for example",
        )
    published, how = _published(text, about.get("created"))
    yield Draft(
        text=text,
        origin=raw.origin,
        data=raw.data,
        title=_title(about.get("title")),
        published=published,
        published_how=how,
        notes=_notes(values, int(about["pages"]), stopped=stopped),
    )


def _run(data: bytes) -> tuple[list[dict[str, Any]], bool]:
    """Returns what the reading process printed, and whether it had to be stopped."""
    command = [sys.executable, "-P", str(Path(pdf_pages.__file__))]
    limit = _SECONDS + _SECONDS_A_MB * len(data) / 1e6
    stopped = False
    try:
        output = subprocess.run(command, input=data, capture_output=True, timeout=limit, check=False).stdout
    except subprocess.TimeoutExpired as error:
        output, stopped = error.stdout or b"", True
    # A stopped process may have printed half of its last line.
    values = [json.loads(line) for line in output.split(b"\n")[:-1]]
    return values, stopped or not values or not ({"done", "error", "locked"} & values[-1].keys())


def _refuse(about: dict[str, Any], origin: str) -> None:
    if "locked" in about:
        raise SourceLocked(
            f"{origin} opens only with a password.", expected="a PDF that opens without one",
            cure="save a copy without a password",
        )  # fmt: skip
    if "error" in about:
        raise SourceMalformed(
            f"{origin} cannot be read as a PDF: {about['error']}.", expected="a sound PDF",
            cure="open it in a PDF viewer and print it to a new PDF",
        )  # fmt: skip


def _without_repeats(found: list[str]) -> list[str]:
    """The pages without the first and last lines that most of them share but for numbers."""
    if len(found) < 3:
        return found
    edges = Counter(key for page in found for key in {_key(line) for line in _edges(page.split("\n"))})
    shared = {key for key, n in edges.items() if key and n > len(found) / 2}
    return ["\n".join(_trimmed(page.split("\n"), shared)) for page in found]


def _edges(lines: list[str]) -> list[str]:
    filled = [line for line in lines if line.strip()]
    return [*filled[:2], *filled[-2:]]


def _trimmed(lines: list[str], shared: set[str]) -> list[str]:
    edges = _edges(lines)
    return [line for line in lines if not (line in edges and _key(line) in shared)]


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", line).strip().lower()


def _published(text: str, created: str | None) -> tuple[dt.date | None, str]:
    if dateline := find_dateline(text):
        return dateline, "the dateline"
    return (dt.date.fromisoformat(created), "the PDF's date of creation") if created else (None, "")


def _title(written: Any) -> str | None:
    title = written.strip() if isinstance(written, str) else ""
    return title if title and not _NO_TITLE.match(title) else None


def _notes(values: list[dict[str, Any]], number: int, *, stopped: bool) -> tuple[str, ...]:
    read_ones = values[1:]
    broken = [str(n) for n, value in enumerate(read_ones, 1) if "error" in value]
    notes: tuple[str, ...] = (f"pages that cannot be read: {', '.join(broken)}",) if broken else ()
    if stopped:
        notes += (f"stopped after page {len(read_ones)} of {number}: too much time or memory",)
    return notes
