"""Groups claims by average linkage: two groups join while their claims agree on the average."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping

Pair = tuple[int, int]


def components(size: int, pairs: Iterable[Pair]) -> list[list[int]]:
    """Returns the numbers below `size` grouped by what `pairs` connects; sorted within and by the first."""
    parent = list(range(size))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in pairs:
        one, other = sorted((root(i), root(j)))
        parent[other] = one
    groups: dict[int, list[int]] = {}
    for i in range(size):
        groups.setdefault(root(i), []).append(i)
    return list(groups.values())


def cluster(size: int, scores: Mapping[Pair, int], *, least: int) -> list[list[int]]:
    """Returns groups of the numbers below `size`, joined while their average score is at least `least`.

    `scores` holds pairs i < j as whole numbers; a pair that is missing scores 0. The result depends on the
    numbering only where scores tie. Costs n log n in the number of pairs.
    """
    near: list[dict[int, int]] = [{} for _ in range(size)]
    for (i, j), value in scores.items():
        near[i][j] = near[j][i] = value
    members = {i: [i] for i in range(size)}
    heap: list[tuple[float, int, int, int, int]] = [
        (-value, i, j, 1, 1) for (i, j), value in scores.items() if value >= least
    ]
    heapq.heapify(heap)
    while heap:
        _, i, j, many, more = heapq.heappop(heap)
        if len(members.get(i, ())) != many or len(members.get(j, ())) != more:
            continue  # one of the two has grown or is gone since
        for k, total in _join(near, members, i, j):
            mean = total / (len(members[i]) * len(members[k]))
            if mean >= least:
                low, high = min(i, k), max(i, k)
                heapq.heappush(heap, (-mean, low, high, len(members[low]), len(members[high])))
    return sorted(sorted(group) for group in members.values())


def _join(
    near: list[dict[int, int]], members: dict[int, list[int]], i: int, j: int
) -> Iterable[tuple[int, int]]:
    """Moves group `j` into group `i` and returns the new sums of scores to the groups around."""
    members[i] += members.pop(j)
    for k, total in near[j].items():
        del near[k][j]
        if k != i:
            near[i][k] = near[k][i] = near[i].get(k, 0) + total
    near[j] = {}
    return sorted(near[i].items())
