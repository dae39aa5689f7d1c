"""Finds parts of countries: "eastern Ukraine", "the north-west of Syria", "Mali's north", "central Mali"."""

from __future__ import annotations

import re

from dateline.model import Place, PlaceMention, Span
from dateline.places.rules.reading import Reading

_SIDE = r"(?:north|south)(?:[- ]?(?:east|west))?|east|west"
_PART = re.compile(
    rf"(?<!\w)(?:(?P<and>(?:{_SIDE})(?:ern)?|cent(?:re|er|ral))\s+and\s+)?(?P<part>(?:{_SIDE})(?:ern)?|central)\s*$",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    rf"(?<!\w)(?:the\s+)?(?P<part>{_SIDE}|cent(?:re|er))(?:ern part)?\s+of\s+(?:the\s+)?$", re.IGNORECASE
)
# Behind its owner ("Mali's north") a side stands alone or before a word for land: "Syria's north African
# allies" are no part of it.
_LAND = r"(?:part|region|area|province|district|flank|half|desert|border region)s?"
_GOES_ON = r"and|but|by|for|has|in|is|on|or|since|that|to|was|where|which|while|with"
_OWNED = (
    rf"['’]s\s+(?P<part>(?:{_SIDE})(?:ern)?|central)(?:\s+{_LAND}(?!\w)"
    rf"|(?<!ern)(?<!central)(?=\s*(?:[,.;:)”\"\n]|$|(?:{_GOES_ON})\b)))"
)
_BEHIND = re.compile(_OWNED, re.IGNORECASE)
_COUNTRYS = re.compile(rf"\bthe country{_OWNED}", re.IGNORECASE)
_ALONE = re.compile(
    rf"\b[Tt]he (?P<part>(?:{_SIDE})(?:ern)?|cent(?:re|er))(?:"
    r"(?: part| parts)? of the country(?!\w)|(?<!ern)(?=\s*(?:[,.;:)]|$|and the\b)))"
)


def find_parts(reading: Reading) -> list[PlaceMention]:
    """Returns mentions of a compass word with a country's name."""
    found = []
    text = reading.document.text
    for mention in reading.mentions:
        place = mention.place.value
        if place is None or place.precision != "country" or place.country is None:
            continue
        before = text[max(0, mention.name.start - 40) : mention.name.start]
        match = _PART.search(before) or _PART_OF.search(before)
        owned = None if match else _BEHIND.match(text, mention.name.end)
        if match is not None:
            span = Span(mention.name.start - len(before) + match.start(), mention.name.end)
        elif owned is not None:
            match, span = owned, Span(mention.name.start, owned.end())
        else:
            continue
        part = _part(match["part"])
        point = reading.gazetteer.knowledge.parts.get((place.country, part))
        if point is None:
            continue
        name = f"{match['part'].lower()} {place.name}"
        where = Place(name, place.country, *point, "other")
        if match.groupdict().get("and"):
            other = reading.gazetteer.knowledge.parts.get(
                (place.country, _part(match["and"].split()[0])), point
            )
            middle = ((point[0] + other[0]) / 2, (point[1] + other[1]) / 2)
            where = Place(f"{match.group().strip().lower()} {place.name}", place.country, *middle, "other")
        found.append(
            reading.mention(mention.sentence, span, mention.name, where, rule="part-of-country", score=0.8)
        )
    return found + _of_the_country(reading)


def _of_the_country(reading: Reading) -> list[PlaceMention]:
    """Returns "the east", "the country's east", "the east of the country" as parts of the country meant."""
    main = reading.theatre.main
    if main is None or main not in reading.gazetteer.knowledge.countries:
        return []
    home = reading.gazetteer.knowledge.countries[main].place
    found = []
    for sentence in reading.document.sentences:
        for match in (*_ALONE.finditer(sentence.text), *_COUNTRYS.finditer(sentence.text)):
            span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            country = _country_before(reading, span) if "country" in match.group() else home
            point = reading.gazetteer.knowledge.parts.get((country.country or "", _part(match["part"])))
            if point is None:
                continue
            place = Place(f"{_adjective(match['part'])} {country.name}", country.country, *point, "other")
            found.append(reading.mention(sentence.index, span, span, place, rule="part-of-main", score=0.5))
    return found


def _country_before(reading: Reading, span: Span) -> Place:
    """Returns the country that was named last before the words, else the main one."""
    before = [
        m
        for m in reading.mentions
        if m.span.end <= span.start and m.place.value is not None and m.place.value.precision == "country"
    ]
    last = max(before, key=lambda m: m.span, default=None)
    iso3 = last.place.value.country if last and last.place.value else reading.theatre.main
    return reading.gazetteer.knowledge.countries[iso3 or ""].place


def _adjective(words: str) -> str:
    word = words.lower()
    return word if word.endswith(("ern", "centre", "center")) else f"{word}ern"


def _part(words: str) -> str:
    """Returns the part's key: "North-East" -> "northeastern", "centre" -> "central"."""
    word = re.sub(r"[-\s]", "", words.casefold())
    if word.startswith("cent"):
        return "central"
    return word if word.endswith("ern") else f"{word}ern"
