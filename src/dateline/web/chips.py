"""What a filter asks for as chips, each with the address that asks for all but it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.web.asking import Asked
from dateline.web.phrases import days, status_words
from dateline.web.vocabulary import POLARITIES, Vocabulary

_NAMES = {
    "q": "words", "from": "from", "to": "to", "type": "type", "actor": "actor", "country": "country",
    "admin1": "region", "status": "status", "source": "source", "modality": "modality",
    "polarity": "polarity", "bbox": "within", "near": "near",
}  # fmt: skip
# Whose values stand alone; commas in all others part alternatives.
_WHOLE = ("q", "from", "to", "bbox", "near")


@dataclass(frozen=True, slots=True)
class Chip:
    """A part of the filter: what it asks of, its value in words, and the query without it."""

    what: str
    words: str
    query: str


def chips_of(asked: Asked, vocabulary: Vocabulary) -> tuple[Chip, ...]:
    """Returns a chip for each value asked for."""
    return tuple(_chips(asked, vocabulary))


def _chips(asked: Asked, vocabulary: Vocabulary) -> Iterator[Chip]:
    for name, value in asked.parameters.items():
        if name == "sort":
            continue
        what = _NAMES.get(name, name)
        if name in _WHOLE:
            yield Chip(what, _words(name, value, vocabulary), asked.query(**{name: None}))
            continue
        values = value.split(",")
        for one in values:
            rest = ",".join(other for other in values if other != one)
            yield Chip(what, _words(name, one, vocabulary), asked.query(**{name: rest}))


def _words(name: str, value: str, vocabulary: Vocabulary) -> str:
    if name == "bbox":
        west, south, east, north = (float(part) for part in value.split(","))
        return f"{west:.2f} to {east:.2f}° east, {south:.2f} to {north:.2f}° north"
    if name == "near":
        lat, lon, radius = (float(part) for part in value.split(","))
        return f"{radius:g} km around {lat:.2f}, {lon:.2f}"
    said = {
        "from": lambda: days(value, value),
        "to": lambda: days(value, value),
        "type": lambda: vocabulary.type_title(value),
        "country": lambda: vocabulary.country(value),
        "actor": lambda: vocabulary.actor_names.get(value, value),
        "source": lambda: vocabulary.actor_names.get(value, value),
        "status": lambda: status_words(value),
        "polarity": lambda: POLARITIES.get(value, value),
    }
    return said[name]() if name in said else value
