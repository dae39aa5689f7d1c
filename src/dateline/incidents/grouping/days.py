"""The first two steps: claims of one day are clustered, then clusters of neighbouring days are matched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dateline.incidents.clusters import Pair, cluster
from dateline.incidents.facts import Facts
from dateline.incidents.grouping.anchors import a_day_apart, on_one_day

Groups = list[list[int]]


def cluster_days(
    claims: Sequence[int], scores: Mapping[Pair, int], facts: Sequence[Facts], least: int
) -> Groups:
    """Returns groups of the claims, each of one day and joined by average linkage."""
    place = {i: n for n, i in enumerate(claims)}
    inner = {
        (place[i], place[j]): value
        for (i, j), value in scores.items()
        if i in place and j in place and on_one_day(facts[i], facts[j])
    }
    return [[claims[n] for n in group] for group in cluster(len(claims), inner, least=least)]


def match_days(groups: Groups, scores: Mapping[Pair, int], facts: Sequence[Facts], least: int) -> Groups:
    """Joins two groups of neighbouring days where each is what the other agrees with best.

    A group has at most one partner, so that fighting that goes on for months does not run together and
    what a claim changes ends two days away.
    """
    best = _best(_means(groups, scores, facts), least)
    joined: Groups = []
    for n, group in enumerate(groups):
        partner = best.get(n)
        if partner is None or best.get(partner) != n:
            joined.append(group)
        elif n < partner:
            joined.append(sorted(group + groups[partner]))
    return joined


def _means(groups: Groups, scores: Mapping[Pair, int], facts: Sequence[Facts]) -> dict[Pair, float]:
    group_of = {i: n for n, group in enumerate(groups) for i in group}
    sums: dict[Pair, int] = defaultdict(int)
    for (i, j), value in scores.items():
        one, other = group_of.get(i), group_of.get(j)
        if one is not None and other is not None and one != other and a_day_apart(facts[i], facts[j]):
            sums[min(one, other), max(one, other)] += value
    return {(n, m): total / (len(groups[n]) * len(groups[m])) for (n, m), total in sums.items()}


def _best(means: Mapping[Pair, float], least: int) -> dict[int, int]:
    """The partner of each group by its highest mean; ties go to the pair with the smallest numbers."""
    best: dict[int, int] = {}
    for (n, m), mean in sorted(means.items(), key=lambda row: (-row[1], row[0])):
        if mean >= least:
            best.setdefault(n, m)
            best.setdefault(m, n)
    return best
