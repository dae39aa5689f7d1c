"""Pairs of claims of which a person said whether they speak of one occurrence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """Human judgements, apart from any score: pairs of claim ids, the smaller first.

    A pair lies in one of the two at most.
    """

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()

    def partners(self, claims: Iterable[str]) -> set[str]:
        """Returns the claims that were judged the same as one of these."""
        wanted = set(claims)
        found = {other for pair in self.same if not wanted.isdisjoint(pair) for other in pair}
        return found - wanted

    def among(self, claims: frozenset[str] | set[str]) -> Judged:
        """Returns the judgements of pairs of which both claims are among these."""
        return Judged(
            frozenset(pair for pair in self.same if claims.issuperset(pair)),
            frozenset(pair for pair in self.different if claims.issuperset(pair)),
        )


def pair_of(one: str, other: str) -> Pair:
    """Returns two ids as a pair, the smaller first."""
    return (one, other) if one < other else (other, one)
