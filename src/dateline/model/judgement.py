"""How every choice is kept: what was chosen, by which rule, on which words, against what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from dateline.model.span import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that was considered and not chosen."""

    label: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Judgement(Generic[T]):
    """A choice, or the absence of one, with its reason.

    `value` is None when nothing was chosen; then `reason` says why. `score` lies in 0..1. `rule` is
    the slug of the rule that decided. `evidence` holds the words that the rule read.
    """

    value: T | None
    score: float
    rule: str
    reason: str = ""
    evidence: tuple[Span, ...] = ()
    rejected: tuple[Candidate, ...] = ()
