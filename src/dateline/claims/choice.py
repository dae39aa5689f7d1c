"""Chooses among options by a linear score over named features, and keeps what lost.

The weights are plain text under `data/weights`, one feature a line; `training/fit_weights.py` fits them on
coded reports. A feature that no line names counts nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import resources
from itertools import repeat
from typing import Any, Generic, Protocol, TypeVar

from dateline.errors import KnowledgeError
from dateline.model import Candidate, Judgement, Span

T = TypeVar("T")

# Losing options that are shown: more would not be read.
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """Something that may be chosen; `value` None is the option to choose nothing."""

    value: T | None
    label: str
    rule: str
    features: tuple[str, ...]
    evidence: tuple[Span, ...] = ()


class Scorer(Protocol):
    """Says what speaks for each option."""

    def logits(self, options: Sequence[Option[Any]]) -> list[float]:
        """Returns the logit of each option."""
        ...


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear scorer: the logit of an option is the sum of its features' weights."""

    name: str
    values: dict[str, float]

    @classmethod
    def load(cls, name: str) -> Weights:
        """Reads `data/weights/NAME.tsv`; raises KnowledgeError where a line is malformed."""
        path = resources.files("dateline.claims").joinpath(f"data/weights/{name}.tsv")
        values: dict[str, float] = {}
        for n, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            feature, _, weight = line.partition("\t")
            try:
                values[feature] = float(weight)
            except ValueError as error:
                raise KnowledgeError(f"{name}.tsv:{n}: {line!r}", expected="feature, tab, number") from error
        return cls(name, values)

    def logit(self, features: Iterable[str]) -> float:
        """Returns the sum of the weights of the features."""
        return sum(map(self.values.get, features, repeat(0.0)))

    def logits(self, options: Sequence[Option[Any]]) -> list[float]:
        """Returns the logit of each option."""
        return [self.logit(option.features) for option in options]


def probability(logit: float) -> float:
    """Returns the logistic function of a logit."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


def choose(options: Sequence[Option[T]], scorer: Scorer, *, nothing: str) -> Judgement[T]:
    """Returns the option of the highest score as a judgement; `nothing` is the reason when none is.

    Scores are softmax probabilities over the options, so that they lie in 0..1 and add up to 1.
    """
    if not options:
        return Judgement(None, 1.0, "no-option", nothing)
    logits = scorer.logits(options)
    top = max(logits)
    powers = [math.exp(logit - top) for logit in logits]
    total = sum(powers)
    ranked = sorted(zip(powers, options, strict=True), key=lambda pair: -pair[0])
    (power, best), rest = ranked[0], ranked[1:]
    return Judgement(
        best.value,
        round(power / total, 3),
        best.rule,
        nothing if best.value is None else "",
        best.evidence,
        tuple(
            Candidate(option.label, round(power / total, 3), option.rule) for power, option in rest[:_SHOWN]
        ),
    )
