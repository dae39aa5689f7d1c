"""The scored pairs of a set of claims, and the groups that they fall into."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from dateline.incidents.blocking import Blocks, keys
from dateline.incidents.clusters import Pair, components
from dateline.incidents.facts import Facts
from dateline.incidents.score import LINKED, SURE, Scale, score

# Scores below this count as 0 in averages: they could hardly tip one, and most pairs are among them.
_COUNTS = 0.1


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Claims that links connect, as numbers in ascending order, and their pairs' scores in millionths."""

    members: tuple[int, ...]
    scores: dict[Pair, int]


def neighbourhoods(
    facts: Sequence[Facts], scale: Scale, together: Iterable[Pair] = ()
) -> Iterator[Neighbourhood]:
    """Yields the neighbourhoods of the facts: nothing outside one can change its incidents.

    Pairs in `together` are in one neighbourhood whatever their score. What they connect does not change
    what steps of grouping find in each part: all scores between the parts are below a link.
    """
    ones, others, scores = _scored(facts, scale)
    linked = ((i, j) for i, j, value in zip(ones, others, scores, strict=True) if value >= LINKED * SURE)
    groups = components(len(facts), chain(linked, together))
    group_of = array("l", bytes(8 * len(facts)))
    for number, group in enumerate(groups):
        for i in group:
            group_of[i] = number
    inner: dict[int, dict[Pair, int]] = {}
    for i, j, value in zip(ones, others, scores, strict=True):
        if group_of[i] == group_of[j]:
            inner.setdefault(group_of[i], {})[i, j] = value
    for number, group in enumerate(groups):
        yield Neighbourhood(tuple(group), inner.pop(number, {}))


def _scored(facts: Sequence[Facts], scale: Scale) -> tuple[array[int], array[int], array[int]]:
    """All pairs that share a block and may count, smaller number first."""
    ones, others, scores = array("l"), array("l"), array("l")
    blocks = Blocks()
    for j, fact in enumerate(facts):
        for i in blocks.add(j, keys(fact)):
            if not may_meet(facts[i], fact):
                continue
            value = score(facts[i], fact, scale)
            if value >= _COUNTS:
                ones.append(i)
                others.append(j)
                scores.append(round(value * SURE))
    return ones, others, scores


def may_meet(a: Facts, b: Facts) -> bool:
    """Says whether two claims are compared: what is denied or foretold only meets what is told."""
    return a.part == "tells" or b.part == "tells"
