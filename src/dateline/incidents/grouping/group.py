"""The four steps in their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dateline.incidents.clusters import Pair
from dateline.incidents.facts import Facts
from dateline.incidents.graph import Neighbourhood
from dateline.incidents.grouping.anchors import is_exact
from dateline.incidents.grouping.attach import attach
from dateline.incidents.grouping.days import Groups, cluster_days, match_days
from dateline.incidents.score import LINKED, SURE

_LEAST = round(LINKED * SURE)


def group(near: Neighbourhood, facts: Sequence[Facts]) -> tuple[Groups, list[int]]:
    """Returns the claims of each incident, and the claims of none.

    1. Claims of one point and one day are clustered. 2. Clusters of neighbouring days are matched, each
    with one other at most. 3. Claims with a vaguer place or time are clustered by their days, and each
    cluster joins the exact claim that it fits best, if any. 4. So join denials and what was foretold.
    """
    exact = [i for i in near.members if is_exact(facts[i])]
    vague = [i for i in near.members if facts[i].part == "tells" and not is_exact(facts[i])]
    others = [i for i in near.members if facts[i].part != "tells"]
    around = _around(near.scores) if vague or others else {}
    groups = match_days(cluster_days(exact, near.scores, facts, _LEAST), near.scores, facts, _LEAST)
    hazes = cluster_days(vague, near.scores, facts, _LEAST)
    groups, loose = attach(groups, hazes, around, facts, _LEAST)
    groups, alone = attach(groups + loose, [[i] for i in others], around, facts, _LEAST)
    return groups, [i for [i] in alone]


def _around(scores: Mapping[Pair, int]) -> dict[int, dict[int, int]]:
    near: dict[int, dict[int, int]] = defaultdict(dict)
    for (i, j), value in scores.items():
        near[i][j] = near[j][i] = value
    return near
