"""The fields of a claim: value, words, and which judgement says why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.web.phrases import bounds, days, spoken


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the report that support a value; `anchor` names them on the report's page."""

    text: str
    start: int
    end: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field: how it is named, what it holds, the words, and how it is marked.

    `value` says in words where there is nothing. `mark` is the field of its marks in the text, `judged`
    the field whose judgement explains it, empty where none is kept.
    """

    name: str
    value: str
    quotes: tuple[Quote, ...]
    mark: str
    judged: str


def fields_of(claim: Mapping[str, Any]) -> Iterator[Field]:
    """Yields the fields of a claim's public form in the order in which they are told."""
    yield Field("Claim", _kind(claim), (_evidence(claim),), "evidence", "type")
    yield _parties(claim, "Who", "actors", "actor", nobody="nobody is named")
    yield _parties(claim, "To whom", "targets", "target", nobody="nobody is named")
    yield Field("Where", _place(claim["place"]), tuple(_place_words(claim)), "place", "place")
    yield Field("When", _time(claim["time"]), tuple(_time_words(claim)), "time", "time")
    for number, quantity in enumerate(claim["quantities"]):
        words = _quote(quantity, f"{claim['id']}-quantity-{number}")
        yield Field("How many", _quantity(quantity), (words,), "quantity", "")
    yield _parties(claim, "According to", "sources", "source", nobody="the outlet itself")


def _kind(claim: Mapping[str, Any]) -> str:
    told = spoken(claim["type"])
    if claim["polarity"] == "negative":
        told += ", said not to have happened"
    return told if claim["modality"] == "actual" else f"{told}, {claim['modality']}"


def _evidence(claim: Mapping[str, Any]) -> Quote:
    return _quote(claim["evidence"], claim["id"])


def _parties(claim: Mapping[str, Any], name: str, part: str, mark: str, *, nobody: str) -> Field:
    found = claim[part]
    value = "; ".join(_party(party) for party in found) or nobody
    quotes = tuple(_quote(party, f"{claim['id']}-{mark}-{n}") for n, party in enumerate(found))
    return Field(name, value, quotes, mark, part)


def _party(party: Mapping[str, Any]) -> str:
    named = party["name"] or party["text"]
    return f"{named} ({party['code']})" if party["code"] else str(named)


def _place(place: Mapping[str, Any] | None) -> str:
    if place is None:
        return "no place"
    named = ", ".join(part for part in (place["name"], place["admin1"], place["country"]) if part)
    return f"{named} ({place['precision']})"


def _place_words(claim: Mapping[str, Any]) -> Iterator[Quote]:
    if claim["place"]:
        yield _quote(claim["place"], f"{claim['id']}-place-0")


def _time(time: Mapping[str, Any] | None) -> str:
    return f"{days(time['start'], time['end'])} ({time['precision']})" if time else "no date"


def _time_words(claim: Mapping[str, Any]) -> Iterator[Quote]:
    if time := claim["time"]:
        start, end = time["span"]
        yield Quote(time["text"], start, end, f"{claim['id']}-time-0")


def _quantity(quantity: Mapping[str, Any]) -> str:
    return f"{spoken(quantity['what'])}: {bounds(quantity['low'], quantity['high'])}"


def _quote(words: Mapping[str, Any], anchor: str) -> Quote:
    return Quote(words["text"], words["start"], words["end"], anchor)
