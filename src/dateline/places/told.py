"""Looks up words that somebody took for a place: in any script, in any case, among words of kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dateline.model import Document, Span
from dateline.places.gazetteer import Gazetteer
from dateline.places.inflections import base_forms
from dateline.places.names import Name, Word

# The longest names in use have six words; more are a description.
_LONGEST = 7


def find_told(
    document: Document, rows: Sequence[tuple[Word, ...]], told: Iterable[Span], gazetteer: Gazetteer
) -> Iterator[Name]:
    """Yields the longest name that each span holds, once a place in the text; none where no list has one."""
    seen: set[Span] = set()
    for span in told:
        for index, sentence in enumerate(document.sentences):
            if not sentence.span.overlaps(span):
                continue
            name = _longest(index, rows[index], span, document, gazetteer)
            if name is not None and name.span not in seen:
                seen.add(name.span)
                yield name


def _longest(
    index: int, words: tuple[Word, ...], span: Span, document: Document, gazetteer: Gazetteer
) -> Name | None:
    inside = [i for i, word in enumerate(words) if word.start < span.end and span.start < word.end]
    for size in range(min(_LONGEST, len(inside)), 0, -1):
        for first in inside[: len(inside) - size + 1]:
            name = _named(index, words, first, first + size, document, gazetteer)
            if name is not None:
                return name
    return None


def _named(
    index: int, words: tuple[Word, ...], first: int, last: int, document: Document, gazetteer: Gazetteer
) -> Name | None:
    span = Span(words[first].start, words[last - 1].end)
    knowledge, language = gazetteer.knowledge, document.report.language
    for form in base_forms(span.of(document.text), language):
        iso3 = knowledge.country_named.get(form)
        if iso3 is None and language != "en":
            iso3 = knowledge.country_abroad.get(form)
        place = knowledge.countries[iso3].place if iso3 in knowledge.countries else knowledge.areas.get(form)
        if place is not None:
            return Name(index, span, first, last, form, place=place)
        entries = gazetteer.named(form)
        if entries:
            return Name(index, span, first, last, form, entries=entries)
    return None
