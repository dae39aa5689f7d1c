"""A claim as an entry beside the text of its report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dateline.web.telling.fields import Field, fields_of

# Judgements that belong to no field with words of its own, by how they are named.
_APART = (
    ("polarity", "Polarity"),
    ("modality", "Modality"),
    ("verification", "Verification"),
    ("background", "Background"),
)
# What readers that kept less than a whole judgement left unsaid.
_UNSAID: Mapping[str, Any] = {
    "value": "not kept",
    "score": 0.0,
    "rule": "not kept",
    "reason": "",
    "words": (),
    "rejected": (),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim, numbered in the order of the text, with its fields and why each has its value.

    `claim` is its public form; `why` holds name and judgement by field.
    """

    number: int
    id: str
    claim: Mapping[str, Any]
    confidence: float
    fields: tuple[Field, ...]
    why: tuple[tuple[str, Mapping[str, Any]], ...]


def entry_of(number: int, claim: Mapping[str, Any], judgements: Mapping[str, Mapping[str, Any]]) -> Entry:
    """Returns the entry of a claim."""
    fields = tuple(fields_of(claim))
    return Entry(
        number=number,
        id=claim["id"],
        claim=claim,
        confidence=claim["confidence"],
        fields=fields,
        why=_why(fields, judgements),
    )


def _why(
    fields: tuple[Field, ...], judgements: Mapping[str, Mapping[str, Any]]
) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    named = {field.judged: field.name for field in fields if field.judged} | dict(_APART)
    return tuple((named[name], {**_UNSAID, **judged}) for name, judged in judgements.items() if name in named)
