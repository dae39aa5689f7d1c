"""One thing that a report says happened, holds, will or did not happen, according to a source."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.actor import Actor
from dateline.model.judgement import Judgement
from dateline.model.period import Period
from dateline.model.place import Place
from dateline.model.quantity import Quantity
from dateline.model.span import Span

# Who found a claim: the reader that comes with Dateline, or a language model.
BUILT_IN, LLM = "built-in", "llm"


@dataclass(frozen=True, slots=True)
class Party:
    """An actor, target or source of a claim, with the words that name it in the report."""

    span: Span
    text: str
    actor: Actor
    judgement: Judgement[Actor]


@dataclass(frozen=True, slots=True)
class PlaceField:
    """A claim's place with the words that give it."""

    span: Span
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class TimeField:
    """A claim's time with the words that give it."""

    span: Span
    text: str
    period: Period


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim; every field that was chosen is a judgement, every `text` a slice of the report.

    `polarity` is positive or negative; `modality` actual, planned, predicted or hypothetical;
    `verification` unverified, verified or None. A tuple of parties may be empty: nobody is named.
    `confidence` lies in 0..1: the reader's estimate that a careful coder would record this claim. `readers`
    names who found it: built-in, llm, or both.
    """

    id: str
    report: str
    type: Judgement[str]
    evidence: Span
    evidence_text: str
    polarity: Judgement[str]
    modality: Judgement[str]
    actors: Judgement[tuple[Party, ...]]
    targets: Judgement[tuple[Party, ...]]
    place: Judgement[PlaceField]
    time: Judgement[TimeField]
    quantities: tuple[Quantity, ...]
    sources: Judgement[tuple[Party, ...]]
    verification: Judgement[str]
    background: Judgement[bool]
    confidence: float
    notes: tuple[str, ...] = ()
    readers: tuple[str, ...] = (BUILT_IN,)
