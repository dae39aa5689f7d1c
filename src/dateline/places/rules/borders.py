"""Finds borders: "the border with Poland", "the Syrian-Iraqi border", "Chad's border", "the border"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model import Place, PlaceMention, Span
from dateline.places.rules.reading import Reading

# "Troops left Belarus for the border with Ukraine": so many letters before, in the same sentence or the last.
_SHORTLY = 120
_NAME = r"(?:[A-Z][\w.]+)(?: [A-Z][\w.]+){0,2}"
_WITH = re.compile(rf"\b[Bb]orders? (?:region |area |zone |crossing )?(?:with|of|to) (?:the )?({_NAME})")
_BETWEEN = re.compile(rf"\b[Bb]orders? (?:region |area )?between (?:the )?({_NAME}) and (?:the )?({_NAME})")
_PAIR = re.compile(rf"\b({_NAME})[-–—/]({_NAME}) (?:state )?[Bb]orders?\b")
_OF_ONE = re.compile(
    rf"\b({_NAME})(?:['’]s?)? (?:state |northern |southern |eastern |western )?[Bb]orders?\b"
)
_ALONE = re.compile(
    r"\bthe (?:state |common |shared )?(?:border|frontier)\b(?! (?:with|of|between|guard|region with))"
)
_TABLE = (_BETWEEN, _PAIR, _WITH, _OF_ONE)


def find_borders(reading: Reading) -> list[PlaceMention]:
    """Returns mentions of borders, each placed in the middle of the border of the two countries."""
    found: list[PlaceMention] = []
    for sentence in reading.document.sentences:
        if "order" not in sentence.text:
            continue
        taken: list[Span] = []
        for span, one, other in _matches(reading, sentence.text):
            if not any(span.overlaps(t) for t in taken):
                taken.append(span)
                whole = Span(sentence.span.start + span.start, sentence.span.start + span.end)
                place = _border(reading, one, other, whole)
                found.append(reading.mention(sentence.index, whole, whole, place, rule="border", score=0.7))
    return found + _nominals(reading, found)


def _nominals(reading: Reading, named: list[PlaceMention]) -> list[PlaceMention]:
    """Returns "the border" alone as the border that the report names last before it, else the first."""
    found: list[PlaceMention] = []
    for sentence in reading.document.sentences:
        for match in _ALONE.finditer(sentence.text):
            span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            if any(m.span.overlaps(span) for m in named):
                continue
            earlier = [m for m in named if m.span.start < span.start] or named[:1]
            if earlier and earlier[-1].place.value is not None:
                place = earlier[-1].place.value
                found.append(
                    reading.mention(sentence.index, span, span, place, rule="nominal-border", score=0.5)
                )
    return found


def _matches(reading: Reading, text: str) -> Iterator[tuple[Span, str, str | None]]:
    for pattern in _TABLE:
        for match in pattern.finditer(text):
            codes = [_country(reading, group) for group in match.groups()]
            if codes[0] and (len(codes) == 1 or codes[1]):
                yield Span(match.start(), match.end()), codes[0], codes[1] if len(codes) > 1 else None


def _country(reading: Reading, words: str) -> str | None:
    parts = words.split()
    for first in range(len(parts)):
        for last in range(len(parts), first, -1):
            code = reading.country_of(" ".join(parts[first:last]).rstrip("."))
            if code:
                return code
    return None


def _border(reading: Reading, one: str, other: str | None, span: Span) -> Place:
    """Returns the border of `one`, with `other` or with the likeliest neighbour that the report speaks of."""
    knowledge = reading.gazetteer.knowledge
    if other is None:
        near = [c for c in _by_nearness(reading, span) if c != one and _pair(one, c) in knowledge.borders]
        other = near[0] if near else None
    if other is None:
        return Place(f"border of {knowledge.countries[one].place.name}", one, None, None, "other")
    names = sorted(knowledge.countries[code].place.name for code in (one, other))
    lat, lon = knowledge.borders.get(_pair(one, other), (None, None))
    return Place(f"{names[0]}-{names[1]} border", one, lat, lon, "other")


def _by_nearness(reading: Reading, span: Span) -> list[str]:
    """Returns the country named shortly before, the main country, then the others by weight."""
    before = [
        m.place.value.country
        for m in sorted(reading.mentions, key=lambda m: m.span, reverse=True)
        if m.place.value and m.place.value.country and 0 < span.start - m.span.end < _SHORTLY
    ]
    weights = reading.theatre.weights
    main = [reading.theatre.main] if reading.theatre.main else []
    return [*before, *main, *sorted(weights, key=lambda c: (-weights[c], c))]


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
