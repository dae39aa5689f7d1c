"""Dates that stand over what follows them: a heading's, a bullet's, a live page's clock time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.model import Document, TimeMention

# A heading holds at most so many words, and dates at most so many sentences.
_WORDS, _SENTENCES = 14, 30
# What may stand before a date that opens its line, and what closes it there.
_OPENS = re.compile(
    r"[\s\-–—•*·▪►>\[(#\d.]{0,6}(?:on|in|at|day\s+\d+[,:]?|during|over|as\s+of|update[,:]?)?\s*$",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\s*(?:[:|\]]|[-–—]\s|,?\s*\(?\d|GMT|UTC)")
_STOPS = (".", "!", "?", "”", '"')
# Lines at the top of a report that date all of it.
_TOP = 4


@dataclass(frozen=True, slots=True)
class Heading:
    """A date in force: its mention, and where it stands (line, label, opening or top)."""

    mention: TimeMention
    kind: str


def headings(document: Document, times: Mapping[int, list[TimeMention]]) -> dict[int, Heading]:
    """Returns the date that stands over each sentence, up to the next; its own sentence included."""
    found: dict[int, Heading] = {}
    last: Heading | None = None
    for sentence in document.sentences:
        here = [h for m in times.get(sentence.index, ()) if (h := _heading(document, m)) is not None]
        last = here[0] if here else last
        if last is not None and sentence.index - last.mention.sentence <= _SENTENCES:
            found[sentence.index] = last
    return found


def _heading(document: Document, mention: TimeMention) -> Heading | None:
    sentence = document.sentences[mention.sentence]
    before = sentence.text[: mention.span.start - sentence.span.start]
    after = sentence.text[mention.span.end - sentence.span.start :]
    if len(sentence.tokens) <= _WORDS and not sentence.text.rstrip().endswith(_STOPS):
        return Heading(mention, "top" if mention.sentence < _TOP else "line")
    if not _opens_line(document, mention):
        return None
    if _OPENS.fullmatch(before):
        if _CLOSES.match(after):
            return Heading(mention, "label")
        return Heading(mention, "opening")
    return None


def _opens_line(document: Document, mention: TimeMention) -> bool:
    """Whether the mention's sentence is the first of its paragraph."""
    index = mention.sentence
    return index == 0 or document.sentences[index - 1].paragraph != document.sentences[index].paragraph
