"""The fitted weights of all choices."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.claims.choice import Weights

# From this estimate on a draft becomes a claim: the value with the best soft F1 on the coded reports.
KEEP_FROM = 0.4


@dataclass(frozen=True, slots=True)
class Scorers:
    """One linear scorer a choice."""

    actors: Weights
    targets: Weights
    place: Weights
    time: Weights
    sources: Weights
    keep: Weights
    keep_from: float = KEEP_FROM

    @classmethod
    def load(cls) -> Scorers:
        """Reads `data/weights`; raises KnowledgeError where a file is malformed."""
        return cls(
            *(Weights.load(name) for name in ("actors", "targets", "place", "time", "sources", "keep"))
        )
