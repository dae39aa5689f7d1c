"""The fields of a claim with the judgement behind each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_TITLES = {
    "type": "Type", "polarity": "Polarity", "modality": "Modality", "actors": "Who",
    "targets": "Against whom", "place": "Where", "time": "When", "sources": "According to",
    "verification": "Verification", "background": "Background",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judged:
    """A field: the value chosen, by which rule with which score, on which words, against what.

    `words` and `rejected` are as the ledger keeps them: texts with their offsets, labels with scores.
    """

    name: str
    title: str
    value: str
    rule: str
    score: float
    reason: str
    words: tuple[Mapping[str, Any], ...]
    rejected: tuple[Mapping[str, Any], ...]


def judged(public: Mapping[str, Any], judgements: Mapping[str, Mapping[str, Any]]) -> tuple[Judged, ...]:
    """Returns the fields that were judged, in the order in which a claim is told.

    What was decided without words of its own (`the sentence holds no negator`) is supported by those of the
    claim; an empty choice has none.
    """
    rows = []
    for name, title in _TITLES.items():
        if row := judgements.get(name):
            words = tuple(row["words"]) or ((public["evidence"],) if name == "type" else ())
            rows.append(
                Judged(
                    name, title, row["value"], row["rule"], row["score"], row["reason"], words,
                    tuple(row["rejected"]),
                )
            )  # fmt: skip
    return tuple(rows)
