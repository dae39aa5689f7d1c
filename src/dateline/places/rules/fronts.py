"""Finds front lines: "the front line", "frontlines in Ukraine", "the eastern front"."""

from __future__ import annotations

import re

from dateline.model import Place, PlaceMention, Span
from dateline.places.rules.reading import Reading

# "front line in Ukraine", "frontlines of eastern Ukraine": the country stands within so many letters.
_RIGHT_AFTER = 14
_SIDE = r"(?:eastern|southern|northern|western|entire|whole)"
_FRONT = re.compile(
    rf"\b(?:the )?(?:{_SIDE} )?(?:front[- ]?lines?|front(?= (?:in|with)\b))\b|\bthe {_SIDE} front\b",
    re.IGNORECASE,
)


def find_fronts(reading: Reading) -> list[PlaceMention]:
    """Returns mentions of front lines, at the reviewed centre of the front if there is one."""
    found = []
    for sentence in reading.document.sentences:
        if "ront" not in sentence.text and "RONT" not in sentence.text:
            continue
        for match in _FRONT.finditer(sentence.text):
            span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            place = _front(reading, span)
            if place is None:
                continue
            found.append(reading.mention(sentence.index, span, span, place, rule="front-line", score=0.6))
    return found


def _front(reading: Reading, span: Span) -> Place | None:
    """Returns the front of the country named right after ("in Ukraine"), else of the report's main one."""
    following = (
        m.place.value.country
        for m in reading.mentions
        if m.place.value and m.place.value.country and 0 <= m.name.start - span.end <= _RIGHT_AFTER
    )
    knowledge = reading.gazetteer.knowledge
    candidates = [c for c in reading.theatre.countries if c in knowledge.fronts]
    iso3 = next(following, None) or next(iter(candidates), None) or reading.theatre.main
    if iso3 not in knowledge.countries:
        return None
    lat, lon = knowledge.fronts.get(iso3, (None, None))
    return Place(f"front line in {knowledge.countries[iso3].place.name}", iso3, lat, lon, "other")
