"""Reads a model's answer as proposals; a claim that breaks the form is refused alone, and counted."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, cast

from dateline.llm.proposal import Count, Proposal, Words
from dateline.llm.schema import COUNTED, MODALITIES, POLARITIES, VERIFICATIONS
from dateline.model.quantity import Counted

# Longer than any words that name somebody or give a date; a model that runs on is cut off here.
_LONGEST = 400
_THOUGHT = ("<think>", "</think>")


class Malformed(Exception):
    """An answer is not the object that was asked for; the message holds nothing of the answer."""


class _Refused(Exception):
    """A claim of an answer is not believed."""


class _Formless(_Refused):
    """What should be a claim is not one at all."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """The proposals of an answer, and how many of its claims and their fields were refused, by reason."""

    proposals: tuple[Proposal, ...]
    refused: Counter[str]


def parse(answer: str, types: Collection[str]) -> Parsed:
    """Returns the proposals of an answer whose claims are of some `types`; raises Malformed.

    An answer none of whose claims has the form says nothing of its passage, which is not "no claims".
    """
    proposals: list[Proposal] = []
    refused: Counter[str] = Counter()
    rows, formless = _rows(answer), 0
    for row in rows:
        try:
            proposals.append(_proposal(row, types, refused))
        except _Refused as error:
            refused[str(error)] += 1
            formless += isinstance(error, _Formless)
    if rows and formless == len(rows):
        raise Malformed("none of its claims has the form that was asked for")
    return Parsed(tuple(proposals), refused)


def _rows(answer: str) -> list[Any]:
    # Servers without structured output put the object between marks of code, or after what the model thought.
    if answer.lstrip().startswith(_THOUGHT[0]):
        answer = answer.partition(_THOUGHT[1])[2]
    start, end = answer.find("{"), answer.rfind("}")
    if start < 0 or end < start:
        raise Malformed("it holds no JSON object")
    try:
        value = json.loads(answer[start : end + 1])
    except (ValueError, RecursionError) as error:
        raise Malformed("it is not JSON") from error
    rows = value.get("claims") if isinstance(value, dict) else None
    if not isinstance(rows, list):
        raise Malformed('it has no list "claims"')
    return rows


def _proposal(row: Any, types: Collection[str], refused: Counter[str]) -> Proposal:
    if not isinstance(row, dict):
        raise _Formless("claims that are no object")
    fields = _Fields(row, refused)
    return Proposal(
        evidence=_text(row.get("evidence")),
        type=_one_of(row, "type", types),
        polarity=_one_of(row, "polarity", POLARITIES),
        modality=_one_of(row, "modality", MODALITIES),
        actors=fields.several("actors"),
        targets=fields.several("targets"),
        place=fields.words("places", row.get("place")),
        time=fields.words("times", row.get("time")),
        quantities=tuple(fields.counts("quantities")),
        sources=fields.several("sources"),
        verification=_one_of(row, "verification", VERIFICATIONS) if row.get("verification") else None,
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _Formless("claims without words")
    if not _says_something(value):
        raise _Refused("claims without words")
    return value.strip()


def _says_something(words: str) -> bool:
    """A full stop stands in every report, and is evidence of nothing."""
    return any(character.isalnum() for character in words)


def _one_of(row: dict[str, Any], name: str, values: Collection[str]) -> str:
    value = row.get(name)
    if not isinstance(value, str) or value not in values:
        raise _Refused(f"claims of a {name} that is none")
    return value


@dataclass(frozen=True, slots=True)
class _Fields:
    """The fields of a claim that hold words; what has another form is left out and counted by its name."""

    row: dict[str, Any]
    refused: Counter[str]

    def words(self, name: str, value: Any) -> Words | None:
        if value is None:
            return None
        text = value.get("text") if isinstance(value, dict) else None
        if not isinstance(text, str) or len(text.strip()) > _LONGEST:
            self._refuse(name)
            return None
        if not _says_something(text):
            return None
        english = value.get("english")
        return Words(text.strip(), _plain(english)[:_LONGEST] if isinstance(english, str) else "")

    def several(self, name: str) -> tuple[Words, ...]:
        found = (self.words(name, row) for row in self._list(name))
        return tuple(words for words in found if words is not None)

    def counts(self, name: str) -> Iterator[Count]:
        for row in self._list(name):
            words = self.words(name, row)
            if words is not None and row.get("what") in COUNTED:
                yield Count(cast("Counted", row["what"]), words)
            elif words is not None:
                self._refuse(name)

    def _list(self, name: str) -> list[Any]:
        value = self.row.get(name)
        if value is not None and not isinstance(value, list):
            self._refuse(name)
        return value if isinstance(value, list) else []

    def _refuse(self, name: str) -> None:
        self.refused[f"{name} of another form"] += 1


def _plain(english: str) -> str:
    """English on one line, without halves of characters, which no parser takes."""
    return " ".join(english.encode("utf-8", "replace").decode("utf-8").split())
