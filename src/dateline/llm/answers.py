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


class Malformed(Exception):
    """An answer is not the object that was asked for; the message holds nothing of the answer."""


class _Refused(Exception):
    """A claim of an answer breaks the form."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """The proposals of an answer, and how many of its claims were refused, by reason."""

    proposals: tuple[Proposal, ...]
    refused: Counter[str]


def parse(answer: str, types: Collection[str]) -> Parsed:
    """Returns the proposals of an answer whose claims are of some `types`; raises Malformed."""
    proposals: list[Proposal] = []
    refused: Counter[str] = Counter()
    for row in _rows(answer):
        try:
            proposals.append(_proposal(row, types))
        except _Refused as error:
            refused[str(error)] += 1
    return Parsed(tuple(proposals), refused)


def _rows(answer: str) -> list[Any]:
    # Servers without structured output put the object between marks of code.
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


def _proposal(row: Any, types: Collection[str]) -> Proposal:
    if not isinstance(row, dict):
        raise _Refused("claims that are no object")
    return Proposal(
        evidence=_text(row.get("evidence")),
        type=_one_of(row, "type", types),
        polarity=_one_of(row, "polarity", POLARITIES),
        modality=_one_of(row, "modality", MODALITIES),
        actors=_several(row.get("actors")),
        targets=_several(row.get("targets")),
        place=_words(row.get("place")),
        time=_words(row.get("time")),
        quantities=tuple(_counts(row.get("quantities"))),
        sources=_several(row.get("sources")),
        verification=_one_of(row, "verification", VERIFICATIONS) if row.get("verification") else None,
    )


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _Refused("claims without words")
    return value.strip()


def _one_of(row: dict[str, Any], name: str, values: Collection[str]) -> str:
    value = row.get(name)
    if not isinstance(value, str) or value not in values:
        raise _Refused(f"claims of a {name} that is none")
    return value


def _words(value: Any) -> Words | None:
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        return None
    text, english = value["text"].strip(), value.get("english")
    if not text or len(text) > _LONGEST:
        return None
    return Words(text, " ".join(english.split())[:_LONGEST] if isinstance(english, str) else "")


def _several(value: Any) -> tuple[Words, ...]:
    rows = value if isinstance(value, list) else []
    return tuple(words for row in rows if (words := _words(row)) is not None)


def _counts(value: Any) -> Iterator[Count]:
    for row in value if isinstance(value, list) else []:
        words = _words(row)
        if words is not None and row.get("what") in COUNTED:
            yield Count(cast("Counted", row["what"]), words)
