"""The words around a quote: a claim's own words are often two or three of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.model import Span

# Some two printed lines on each side; a longer sentence is cut at a word.
_MOST = 180
# A full stop that closes a sentence is followed by a capital; an empty line closes one without a stop.
_BREAK = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[^\W\d_a-z])|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Context:
    """What the sentence says before and after a quote, verbatim; an ellipsis stands where it is cut."""

    before: str = ""
    after: str = ""


NO_CONTEXT = Context()


def context_of(text: str, span: Span) -> Context:
    """Returns the rest of the sentence or sentences that the span lies in; titles may cut it too early."""
    head, tail = text[max(0, span.start - _MOST) : span.start], text[span.end : span.end + _MOST]
    opening = max((found.end() for found in _BREAK.finditer(head)), default=None)
    closing = _BREAK.search(tail)
    return Context(_before(head, opening, is_whole=span.start <= _MOST), _after(tail, closing, text, span))


def _before(head: str, opening: int | None, *, is_whole: bool) -> str:
    if opening is not None or is_whole:
        return head[opening or 0 :]
    return "… " + head.partition(" ")[2]


def _after(tail: str, closing: re.Match[str] | None, text: str, span: Span) -> str:
    if closing is not None:
        return tail[: closing.end()].rstrip()
    if span.end + _MOST >= len(text):
        return tail
    return tail.rpartition(" ")[0] + " …"
