"""The last two steps: what is vague, denied or foretold joins the group of the claim that it fits best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from dateline.incidents.facts import Facts
from dateline.incidents.grouping.days import Groups

# Plans come true within a month or are another matter.
_AHEAD = 31


def attach(
    groups: Groups,
    units: Groups,
    near: Mapping[int, Mapping[int, int]],
    facts: Sequence[Facts],
    least: int,
) -> tuple[Groups, Groups]:
    """Returns the groups with each of `units` added to one of them, and the units that fit none.

    A unit (claims that stay together) joins the group of the one claim that it agrees with best on the
    average, if that is enough for a link.
    """
    group_of = {i: n for n, group in enumerate(groups) for i in group}
    grown = [list(group) for group in groups]
    left: Groups = []
    for unit in units:
        partner = _best(unit, group_of, near, facts, least)
        if partner is None:
            left.append(unit)
        else:
            grown[group_of[partner]] += unit
    return grown, left


def _best(
    unit: list[int],
    told: Collection[int],
    near: Mapping[int, Mapping[int, int]],
    facts: Sequence[Facts],
    least: int,
) -> int | None:
    sums: dict[int, int] = defaultdict(int)
    for i in unit:
        for j, value in near.get(i, {}).items():
            if j in told and _in_time(facts[i], facts[j]):
                sums[j] += value
    fitting = [(-total, j) for j, total in sums.items() if total >= least * len(unit)]
    return min(fitting)[1] if fitting else None


def _in_time(other: Facts, told: Facts) -> bool:
    """What is foretold comes before: it was published no later than what is told, and not long before."""
    if other.part != "foretells" or other.published is None or told.published is None:
        return True
    return 0 <= told.published - other.published <= _AHEAD
