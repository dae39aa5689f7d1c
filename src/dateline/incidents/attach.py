"""Attaches what is denied or foretold to the incident that it speaks of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.incidents.facts import Facts
from dateline.incidents.score import LINKED

# Plans come true within a month or are another matter.
_AHEAD = 31


def attach(
    told: list[list[int]], others: list[int], scores: Mapping[tuple[int, int], float], facts: Sequence[Facts]
) -> tuple[list[list[int]], list[int]]:
    """Returns the groups with each other claim added to the group that it fits best, and those left over.

    A claim joins where its best score with a member reaches the bar of a link; the smallest group wins a
    tie by its first number.
    """
    groups = [list(group) for group in told]
    alone: list[int] = []
    for i in others:
        fitting = [(_best(i, group, scores, facts), -n) for n, group in enumerate(told)]
        value, number = max(fitting, default=(0.0, 0))
        if value >= LINKED:
            groups[-number].append(i)
        else:
            alone.append(i)
    return groups, alone


def _best(i: int, group: list[int], scores: Mapping[tuple[int, int], float], facts: Sequence[Facts]) -> float:
    return max(
        (scores.get((min(i, j), max(i, j)), 0.0) for j in group if _in_time(facts[i], facts[j])), default=0.0
    )


def _in_time(other: Facts, told: Facts) -> bool:
    """What is foretold comes before: it was published no later than what is told, and not long before."""
    if other.part != "foretells" or other.published is None or told.published is None:
        return True
    return 0 <= told.published - other.published <= _AHEAD
