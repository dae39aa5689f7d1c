"""Finds the places of a report: names, parts of countries, borders, fronts and words for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from dateline.model import Document, Judgement, Place, PlaceMention, Span
from dateline.places.choice import CENTRAL, choose, score
from dateline.places.coherence import support
from dateline.places.gazetteer import Gazetteer
from dateline.places.index import Entry
from dateline.places.names import Name, Word, find_names, split_words
from dateline.places.rejection import WITHIN, Usage, read_usage, reason_against
from dateline.places.rules import RULES
from dateline.places.rules.reading import Reading
from dateline.places.spelling import plain
from dateline.places.surroundings import Surroundings, look_around
from dateline.places.theatre import weigh
from dateline.places.told import find_told

# Of the namesakes of a place so many are weighed, the most populous first: Spring Hill has hundreds.
_NAMESAKES = 40
# What is named after a place is there in some half of the cases.
_WITHIN_SCORE = 0.5


def find(
    document: Document,
    gazetteer: Gazetteer,
    *,
    told: Sequence[Span] = (),
    groups: Mapping[str, float] = MappingProxyType({}),
) -> tuple[PlaceMention, ...]:
    """Returns all mentions of places in text order, resolved where the text allows it.

    A mention whose `place.value` is None has a reason. Mentions of one rule do not overlap; an expression
    ("the border with Poland") replaces the names inside it. `told` are words that another reader took for
    places: what they name is looked for in any language and script, and is no surname and no common word.
    `groups` counts how often armed groups of each country (ISO3) are named.
    """
    rows = tuple(split_words(sentence) for sentence in document.sentences)
    names = [
        name
        for sentence, words in zip(document.sentences, rows, strict=True)
        for name in find_names(sentence, words, gazetteer, document.text)
    ]
    usage = read_usage(rows, gazetteer.knowledge, document.text)
    kept = [
        kept
        for name in names
        if (kept := name if _is_told(name, told) else _kept(name, rows, usage, gazetteer, document.text))
    ]
    if told:
        unnamed = [span for span in told if not any(span.overlaps(name.span) for name in kept)]
        kept.extend(find_told(document, rows, unnamed, gazetteer))
        kept.sort(key=lambda name: name.span)
    theatre = weigh(document, rows, [name for name in kept if not name.within], gazetteer, groups)
    reading = Reading(document, rows, gazetteer, theatre, kept, usage, [])
    _resolve_names(reading, told)
    for rule in RULES:
        _merge(reading, rule(reading))
    return tuple(sorted(reading.mentions, key=lambda m: (m.span, m.name)))


def _kept(
    name: Name, rows: tuple[tuple[Word, ...], ...], usage: Usage, gazetteer: Gazetteer, text: str
) -> Name | None:
    """The name, marked where it is part of a longer one; None where it names no place."""
    words = rows[name.sentence]
    around = look_around(name, words, text, gazetteer.knowledge)
    if name.place is not None and name.place.precision == "country":
        after = around.after
        organisation = (
            after is not None and after.is_capital and after.form in ("army", "party", "post", "times")
        )
        is_surname = name.form in usage.surnames and not around.located
        return None if organisation or is_surname else name
    reason = reason_against(name, words, around, usage, gazetteer.knowledge)
    if reason in WITHIN and name.entries:
        return replace(name, within=True)
    return None if reason else name


def _is_told(name: Name, told: Sequence[Span]) -> bool:
    return any(span.overlaps(name.span) for span in told)


def _resolve_names(reading: Reading, told: Sequence[Span]) -> None:
    text, knowledge = reading.document.text, reading.gazetteer.knowledge
    looks = [look_around(name, reading.rows[name.sentence], text, knowledge) for name in reading.names]
    # A name that stands after "in" or "near" once is a place wherever the report repeats it.
    placed = {
        name.form
        for name, around in zip(reading.names, looks, strict=True)
        if around.placed or _is_told(name, told)
    }
    containers = [_container(reading, position) for position in range(len(reading.names))]
    votes = _votes(reading, looks, containers)
    for name, look, container in zip(reading.names, looks, containers, strict=True):
        around = replace(look, placed=True, located=True) if name.form in placed else look
        if name.place is not None:
            place = name.place
            judgement = Judgement(place, 0.9, "country" if place.precision == "country" else "area")
            if place.precision == "settlement" and around.near:
                judgement = replace(judgement, value=replace(place, precision="near"))
            elif (
                place.precision == "country"
                and around.near
                and around.span.of(text).casefold().startswith("around")
            ):
                # The guide's "near" is near a settlement: the surroundings of a country are another thing.
                around_it = replace(place, name=f"around {place.name}", precision="other")
                judgement = Judgement(around_it, 0.6, "around-country")
        else:
            judgement = choose(name, around, reading.theatre, container=container, votes=votes[name.form])
            if judgement.value is None or _is_rather_local(reading, name, judgement):
                continue
            if name.within:
                judgement = replace(judgement, rule="within-name", score=judgement.score * _WITHIN_SCORE)
        span = around.span if _widens(judgement.value) else name.span
        reading.mentions.append(PlaceMention(span, name.span, span.of(text), name.sentence, judgement))


def _votes(
    reading: Reading, looks: list[Surroundings], containers: list[str | None]
) -> dict[str, dict[Entry, float]]:
    """What the names of the report say for the places of one another, by name and entry."""
    scored: dict[str, dict[Entry, float]] = {}
    for name, around, container in zip(reading.names, looks, containers, strict=True):
        if name.place is None:
            found = scored.setdefault(name.form, {})
            for entry in name.entries[:_NAMESAKES]:
                found[entry] = max(found.get(entry, 0.0), score(entry, around, reading.theatre, container))
    return support({form: list(entries.items()) for form, entries in scored.items()})


def _is_rather_local(reading: Reading, name: Name, judgement: Judgement[Place]) -> bool:
    """Says whether a far city's other name is rather a spelling of a town in the main country."""
    place, theatre = judgement.value, reading.theatre
    if place is None or judgement.rule != "alternate-name" or theatre.main is None:
        return False
    if theatre.share(place.country or "") >= CENTRAL:
        return False
    return bool(reading.gazetteer.folded(name.span.of(reading.document.text), theatre.main))


def _widens(place: Place | None) -> bool:
    return place is not None and place.precision in ("settlement", "near", "district", "region")


def _container(reading: Reading, position: int) -> str | None:
    """Returns the country (ISO3) or region named in apposition: "Mosul, Iraq", "Paris, Texas"."""
    if position + 1 >= len(reading.names):
        return None
    name, following = reading.names[position], reading.names[position + 1]
    if following.sentence != name.sentence:
        return None
    gap = reading.document.text[name.span.end : following.span.start]
    if gap.strip() not in (",", "in", "(", ", in"):
        return None
    if following.place is not None:
        state = next((e.admin1 for e in name.entries if plain(e.admin1 or "") == following.form), None)
        # "Macon, Georgia" names a state that shares its name with a country, which has no such town.
        if state and not any(e.country == following.place.country for e in name.entries):
            return state
        return following.place.country if following.place.precision == "country" else None
    region = next((e for e in following.entries if e.kind == "region"), None)
    if region is None or _is_beside(name, region):
        return None
    return region.admin1 if any(e.admin1 == region.admin1 for e in name.entries) else None


def _is_beside(name: Name, region: Entry) -> bool:
    """Says whether the name is another region of that country: "Kansas, Missouri and Ohio" is a list."""
    regions = [e for e in name.entries if e.kind == "region" and e.own and e.country == region.country]
    return bool(regions) and all(e.admin1 != region.admin1 for e in regions)


def _merge(reading: Reading, found: list[PlaceMention]) -> None:
    """Adds mentions; names inside a longer expression give way to it."""
    for mention in found:
        reading.mentions[:] = [m for m in reading.mentions if not _replaces(mention.span, m.span)]
        if not any(m.span.overlaps(mention.span) and m.span.holds(mention.span) for m in reading.mentions):
            reading.mentions.append(mention)


def _replaces(span: Span, other: Span) -> bool:
    return span.holds(other) and span != other
