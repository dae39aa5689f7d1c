"""The last word: what people judged to be one occurrence is together, what they took apart is not."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from dateline.incidents.clusters import Pair, components
from dateline.incidents.grouping.days import Groups
from dateline.model import Judged


def respect(groups: Groups, scores: Mapping[Pair, int], ids: Mapping[int, str], judged: Judged) -> Groups:
    """Returns the groups after human judgements; `ids` are the ids of the claims by number.

    Groups that a judgement joins are taken together. Among their claims those judged the same become one;
    where that would unite two that were judged different, the later pair by id is left aside. Then what the
    groups held together joins again, best average score first, as far as nobody took it apart.
    """
    number = {ids[i]: i for group in groups for i in group}
    same, different = (_numbers(pairs, number) for pairs in (judged.same, judged.different))
    if not same and not different:
        return groups
    group_of = {i: n for n, group in enumerate(groups) for i in group}
    joined = components(len(groups), [(group_of[i], group_of[j]) for i, j in same])
    found: Groups = []
    for together in joined:
        members = sorted(sorted(groups[n]) for n in together)
        held = {i for group in members for i in group}
        if len(members) == 1 and not any(i in held and j in held for i, j in different):
            found += [groups[n] for n in together]
        else:
            found += _apart(members, _among(same, held), _among(different, held), scores)
    return found


def _numbers(pairs: frozenset[tuple[str, str]], number: Mapping[str, int]) -> list[Pair]:
    """Pairs of which both claims are here, as numbers, in order of their ids."""
    here = sorted(pair for pair in pairs if pair[0] in number and pair[1] in number)
    return [(number[one], number[other]) for one, other in here]


def _among(pairs: list[Pair], held: set[int]) -> list[Pair]:
    return [(i, j) for i, j in pairs if i in held and j in held]


def _apart(members: Groups, same: list[Pair], different: list[Pair], scores: Mapping[Pair, int]) -> Groups:
    classes: dict[int, set[int]] = {i: {i} for group in members for i in group}
    apart = {frozenset(pair) for pair in different}
    for i, j in same:
        _unite(classes, i, j, apart)
    for group in members:
        _unite_alike(classes, group, apart)
        while best := _best(classes, group, apart, scores):
            _unite(classes, *best, apart)
    return sorted(sorted(one) for one in {id(c): c for c in classes.values()}.values())


def _unite(classes: dict[int, set[int]], i: int, j: int, apart: set[frozenset[int]]) -> None:
    """Makes the classes of two claims one, unless two of them were taken apart."""
    one, other = classes[i], classes[j]
    if one is other or _are_apart(one, other, apart):
        return
    one |= other
    for k in other:
        classes[k] = one


def _are_apart(one: set[int], other: set[int], apart: set[frozenset[int]]) -> bool:
    few, many = sorted((one, other), key=len)
    return any(not pair.isdisjoint(few) and not pair.isdisjoint(many) for pair in apart)


def _unite_alike(classes: dict[int, set[int]], group: list[int], apart: set[frozenset[int]]) -> None:
    """Claims of a group that were taken apart from the same claims, or from none, stay together."""
    from_whom: dict[frozenset[int], int] = {}
    for i in group:
        others = frozenset(k for pair in apart if not pair.isdisjoint(classes[i]) for k in pair - classes[i])
        _unite(classes, from_whom.setdefault(others, i), i, apart)


def _best(
    classes: dict[int, set[int]], group: list[int], apart: set[frozenset[int]], scores: Mapping[Pair, int]
) -> Pair | None:
    """The two classes of a group's claims, by one claim of each, that may join and agree best."""
    ones = sorted({min(classes[i]): classes[i] for i in group}.items())
    fitting = [
        (-_mean(one, other, scores), i, j)
        for (i, one), (j, other) in combinations(ones, 2)
        if not _are_apart(one, other, apart)
    ]
    return min(fitting)[1:] if fitting else None


def _mean(one: set[int], other: set[int], scores: Mapping[Pair, int]) -> float:
    total = sum(scores.get((min(i, j), max(i, j)), 0) for i in one for j in other)
    return total / (len(one) * len(other))
