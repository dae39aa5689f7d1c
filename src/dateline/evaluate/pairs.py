"""Pairwise precision, recall and F1 of a grouping against the true groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PairRate:
    """Counts of pairs: rightly joined, joined, and to be joined."""

    right: int
    joined: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of joined pairs that belong together."""
        return self.right / self.joined if self.joined else 0.0

    @property
    def recall(self) -> float:
        """The share of pairs that belong together and are joined."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.joined + self.wanted
        return 2 * self.right / both if both else 0.0


def rate_pairs(groups: Sequence[Hashable], truth: Sequence[Hashable]) -> PairRate:
    """Returns the counts for items whose group and true group stand at the same index."""
    return PairRate(_pairs(zip(groups, truth, strict=True)), _pairs(groups), _pairs(truth))


def _pairs(labels: Iterable[Hashable]) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(labels).values())
