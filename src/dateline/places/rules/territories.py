"""Finds countries named by an adjective: "Belarusian soil", "Syrian cities", "Maltese waters"."""

from __future__ import annotations

import re
from itertools import pairwise

from dateline.model import Place, PlaceMention, Span
from dateline.places.rules.reading import Reading

_PART = re.compile(r"((?:(?:north|south)[- ]?(?:east|west)?|east|west)ern|central) $", re.IGNORECASE)


def find_territories(reading: Reading) -> list[PlaceMention]:
    """Returns mentions of a demonym followed by a word for land."""
    found = []
    knowledge = reading.gazetteer.knowledge
    for index, words in enumerate(reading.rows):
        for left, right in pairwise(words):
            iso3 = knowledge.adjective_of.get(left.text.casefold()) if left.is_capital else None
            if iso3 and right.form in knowledge.words["territory"] and right.start - left.end == 1:
                span = Span(left.start, right.end)
                place = knowledge.countries[iso3].place
                before = _PART.search(reading.document.text[max(0, left.start - 20) : left.start])
                point = before and knowledge.parts.get((iso3, re.sub(r"[-\s]", "", before[1].casefold())))
                if before and point:
                    span = Span(left.start - len(before[0]), right.end)
                    place = Place(f"{before[1]} {place.name}", iso3, *point, "other")
                found.append(reading.mention(index, span, span, place, rule="territory", score=0.8))
    return found
