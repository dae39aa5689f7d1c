"""What the claims that tell an incident say of each field, with their words, and whether they agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dateline.ledger import Shown
from dateline.model import Incident
from dateline.web.phrases import days
from dateline.web.vocabulary import Vocabulary

Said = Iterator[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Words:
    """The words by which a claim gives a value."""

    text: str
    claim: str
    report: str
    type: str


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a field, the voices that give it, and their words."""

    value: str
    voices: int
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A field with its values, the most backed first; `name` is the one that addresses of words use."""

    name: str
    title: str
    values: tuple[Value, ...]

    @property
    def verdict(self) -> str:
        """Says how the claims stand to each other: agree, differ, told once, or nobody says."""
        if len(self.values) > 1:
            return f"{len(self.values)} values"
        if not self.values:
            return "nobody says"
        return "all agree" if self.values[0].voices > 1 else "one source"


def fields(incident: Incident, claims: Mapping[str, Shown], vocabulary: Vocabulary) -> tuple[Field, ...]:
    """Returns the fields of the claims that tell that it happened; denials and forecasts have no part."""
    told = [claims[id_] for id_ in incident.claims if id_ in claims]
    voice_of = {claim: voice.name for voice in incident.voices for claim in voice.claims}
    readers: Sequence[tuple[str, str, Callable[[dict[str, Any]], Said]]] = (
        ("evidence", "What", lambda c: iter([(vocabulary.type_title(c["type"]), c["evidence"]["text"])])),
        ("place", "Where", lambda c: _place(c, vocabulary)),
        ("time", "When", _time),
        ("actors", "Who", lambda c: _parties(c["actors"])),
        ("targets", "Against whom", lambda c: _parties(c["targets"])),
    )
    return tuple(Field(name, title, _values(told, voice_of, read)) for name, title, read in readers)


def _values(
    told: Sequence[Shown], voice_of: Mapping[str, str], read: Callable[[dict[str, Any]], Said]
) -> tuple[Value, ...]:
    words: dict[str, list[Words]] = defaultdict(list)
    for shown in told:
        claim = shown.public
        for value, text in read(claim):
            words[value].append(Words(text, claim["id"], claim["report"], claim["type"]))
    found = [
        Value(value, len({voice_of.get(one.claim, "") for one in some}), tuple(some))
        for value, some in words.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.voices, -len(one.words), one.value)))


def _place(claim: dict[str, Any], vocabulary: Vocabulary) -> Said:
    if place := claim["place"]:
        parts = (
            place["name"],
            place["admin1"],
            vocabulary.country(place["country"]) if place["country"] else "",
        )
        yield ", ".join(dict.fromkeys(part for part in parts if part)), place["text"]


def _time(claim: dict[str, Any]) -> Said:
    if time := claim["time"]:
        yield days(time["start"], time["end"]), time["text"]


def _parties(parties: Sequence[dict[str, Any]]) -> Said:
    for party in parties:
        yield party["name"] or party["text"], party["text"]
