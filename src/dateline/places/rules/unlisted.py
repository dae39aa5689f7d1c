"""Finds names that the text itself calls a place and that no list holds: "the village of Klynove"."""

from __future__ import annotations

import re

from dateline.model import Judgement, Place, PlaceMention, Span
from dateline.places.rules.reading import Reading

_WORD = r"(?:al-)?[A-Z][\w'’ʼ-]+"
_CALLED = re.compile(
    rf"\b(?:village|town|settlement|hamlet|city|villages|towns) of ({_WORD}(?:[ -][A-Z][\w'’ʼ-]+){{0,2}})"
)


def find_unlisted(reading: Reading) -> list[PlaceMention]:
    """Returns mentions without a value for names that follow "village of" and were not found."""
    found = []
    for sentence in reading.document.sentences:
        for match in _CALLED.finditer(sentence.text):
            span = Span(sentence.span.start + match.start(1), sentence.span.start + match.end(1))
            if any(m.name.overlaps(span) for m in reading.mentions):
                continue
            whole = Span(sentence.span.start + match.start(), span.end)
            judgement: Judgement[Place] = Judgement(None, 0.0, "unlisted", "not in gazetteer", (whole,))
            found.append(
                PlaceMention(whole, span, whole.of(reading.document.text), sentence.index, judgement)
            )
    return found
