"""What a model proposes: words of the report, and how it would code them; nothing of it is believed yet."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.quantity import Counted


@dataclass(frozen=True, slots=True)
class Words:
    """Words as the model copied them; `english` is what they mean, empty for a report in English."""

    text: str
    english: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """Words that give a number, and what is counted."""

    what: Counted
    words: Words


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim as the model would code it; type, polarity, modality and verification are of our own lists."""

    evidence: str
    type: str
    polarity: str
    modality: str
    actors: tuple[Words, ...]
    targets: tuple[Words, ...]
    place: Words | None
    time: Words | None
    quantities: tuple[Count, ...]
    sources: tuple[Words, ...]
    verification: str | None
