"""Prints the text of a PDF's pages, read from standard input, as JSON lines.

It runs as a program of its own, so that a PDF that loops or devours memory is stopped and the pages
before are kept; it therefore imports nothing of Dateline.
"""

from __future__ import annotations

import io
import json
import logging
import struct
import sys
import zlib
from collections.abc import Iterator
from typing import Any

# Twice what the largest document that is read (10 MB) was seen to need.
_MOST_MEMORY = 2_000_000_000
_RAISED = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, MemoryError, OSError,
    RuntimeError, TypeError, ValueError, NotImplementedError, struct.error, zlib.error,
)  # fmt: skip


def pages(data: bytes) -> Iterator[dict[str, Any]]:
    """Yields what the PDF says of itself, then one text or error a page, then `done`.

    The first value has `title`, `created` (ISO day or none) and `pages`, or only `locked` or `error`.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            yield {"locked": True}
            return
        number = len(reader.pages)
        yield {**_about(reader), "pages": number}
    except (*_RAISED, PyPdfError) as error:
        yield {"locked": True} if type(error).__name__ == "DependencyError" else {"error": _reason(error)}
        return
    for n in range(number):
        try:
            yield {"text": reader.pages[n].extract_text()}
        except (*_RAISED, PyPdfError) as error:
            yield {"error": _reason(error)}
    yield {"done": True}


def _about(reader: Any) -> dict[str, str | None]:
    from pypdf.errors import PyPdfError

    try:
        about = reader.metadata
        created = about.creation_date if about else None
        title = about.title if about else None
    except (*_RAISED, PyPdfError):
        return {"title": None, "created": None}
    return {
        "title": title if isinstance(title, str) else None,
        "created": created.date().isoformat() if created else None,
    }


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits.
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def main() -> None:
    """Reads standard input and prints; each page as soon as it is read."""
    _limit_memory()
    logging.disable(logging.CRITICAL)
    for value in pages(sys.stdin.buffer.read()):
        sys.stdout.write(json.dumps(value) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
