"""Finds words that stand for a place named before: "the city", "the region", "the capital"."""

from __future__ import annotations

import re

from dateline.model import Judgement, Place, PlaceMention, Span
from dateline.places.rules.capitals import capital_of
from dateline.places.rules.reading import Reading

# A reader carries a town over a few sentences, not over a page.
_SENTENCES_BACK = 5
_SORTS = {"settlement": ("settlement", "near"), "region": ("region",), "country": ("country",)}


def find_nominals(reading: Reading) -> list[PlaceMention]:
    """Returns mentions of nominals, each with the place that was named last of that kind."""
    found = []
    nominals = reading.gazetteer.knowledge.nominals
    pattern = re.compile(
        r"\b(?:"
        + "|".join(sorted(map(re.escape, nominals), key=lambda p: (-len(p), p)))
        + r")(?!\s+of\b)(?!\w)",
        re.IGNORECASE,
    )
    named = sorted((m for m in reading.mentions if m.place.value is not None), key=lambda m: m.span)
    for sentence in reading.document.sentences:
        for match in pattern.finditer(sentence.text):
            span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            if any(m.span.overlaps(span) for m in named):
                continue
            mention = _stands_for(reading, nominals[match.group().casefold()], sentence.index, span, named)
            if mention is not None:
                found.append(mention)
    return found


def _stands_for(
    reading: Reading, kind: str, sentence: int, span: Span, named: list[PlaceMention]
) -> PlaceMention | None:
    if kind == "capital":
        return capital_of(reading, reading.theatre.main, sentence, span)
    place: Place | None = None
    earlier = [m for m in named if m.span.end <= span.start and sentence - m.sentence <= _SENTENCES_BACK]
    for mention in reversed(earlier):
        value = mention.place.value
        if value is not None and value.precision in _SORTS[kind]:
            place = value
            break
    if place is None and kind == "country" and reading.theatre.main:
        place = reading.gazetteer.knowledge.countries[reading.theatre.main].place
    if place is None:
        return None
    judgement = Judgement(place, 0.5, f"nominal-{kind}", "the last named of that kind", (span,))
    return PlaceMention(span, span, span.of(reading.document.text), sentence, judgement)
