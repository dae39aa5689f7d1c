"""Finds capitals told by their country: "the Russian capital", "the capital of Chad"."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.model import PlaceMention, Span
from dateline.places.rules.reading import Reading
from dateline.places.spelling import plain

_OF_ADJECTIVE = re.compile(r"\bthe ([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:['’]s)? capital\b(?! [A-Z])")
_OF_NAME = re.compile(r"\bthe capital of ([A-Z][a-z]+(?: [A-Z][a-z]+)?)")


def find_capitals(reading: Reading) -> list[PlaceMention]:
    """Returns mentions that name a capital by its country."""
    found = []
    for sentence in reading.document.sentences:
        if "capital" not in sentence.text:
            continue
        for match in (*_OF_ADJECTIVE.finditer(sentence.text), *_OF_NAME.finditer(sentence.text)):
            span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            mention = capital_of(reading, reading.country_of(match[1]), sentence.index, span)
            if mention is not None:
                found.append(mention)
    return found


def capital_of(reading: Reading, iso3: str | None, sentence: int, span: Span) -> PlaceMention | None:
    """Returns a mention of the capital of a country, or None if it is in no list."""
    if iso3 is None:
        return None
    knowledge = reading.gazetteer.knowledge
    capital = knowledge.countries[iso3].capital
    area = knowledge.areas.get(plain(capital))
    if area is not None:
        return reading.mention(sentence, span, span, area, rule="capital", score=0.7)
    entry = next((e for e in reading.gazetteer.named(plain(capital)) if e.country == iso3), None)
    if entry is None:
        return None
    place = replace(
        knowledge.countries[iso3].place, name=capital, precision="settlement", geonameid=entry.geonameid
    )
    place = replace(place, lat=round(entry.lat, 2), lon=round(entry.lon, 2), admin1=entry.admin1)
    return reading.mention(sentence, span, span, place, rule="capital", score=0.7)
