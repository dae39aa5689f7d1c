"""The fitted weights of all choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.claims.choice import Weights

# From this estimate on a draft becomes a claim: the value with the best soft F1 on the coded reports.
KEEP_FROM = 0.31

NAMES = ("actors", "targets", "place", "time", "sources", "modality", "keep")


@dataclass(frozen=True, slots=True)
class Scorers:
    """One linear scorer a choice."""

    actors: Weights
    targets: Weights
    place: Weights
    time: Weights
    sources: Weights
    modality: Weights
    keep: Weights
    keep_from: float = KEEP_FROM

    @classmethod
    def load(cls) -> Scorers:
        """Reads `data/weights`; raises KnowledgeError where a file is malformed."""
        return cls.of({name: Weights.load(name) for name in NAMES})

    @classmethod
    def of(cls, weights: Mapping[str, Weights], *, keep_from: float = KEEP_FROM) -> Scorers:
        """Returns scorers with these weights by name; a choice that is not named has none."""
        named = {name: weights.get(name) or Weights(name, {}) for name in NAMES}
        return cls(
            actors=named["actors"],
            targets=named["targets"],
            place=named["place"],
            time=named["time"],
            sources=named["sources"],
            modality=named["modality"],
            keep=named["keep"],
            keep_from=keep_from,
        )
