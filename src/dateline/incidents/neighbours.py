"""Finds what a new claim may change: the claims that links connect it with, and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dateline.incidents.blocking import keys, partners
from dateline.incidents.facts import Facts, facts_of
from dateline.incidents.graph import may_meet
from dateline.incidents.score import LINKED, Scale, score
from dateline.model import FiledClaim


def keys_of(claim: FiledClaim, scale: Scale) -> tuple[str, ...]:
    """Returns the keys to file a claim under, so that `neighbours` can be given those that share one."""
    return keys(facts_of(claim, scale.kinds))


def neighbours(
    new: Iterable[FiledClaim],
    fetch: Callable[[frozenset[str]], Iterable[FiledClaim]],
    scale: Scale,
) -> tuple[FiledClaim, ...]:
    """Returns the new claims and the filed ones that links connect them with, sorted by id.

    `fetch` gives the filed claims that have one of the keys. Linking what is returned gives the
    incidents that replace those of its claims; all other incidents stay as they are.
    """
    found = {claim.id: claim for claim in new}
    frontier = [facts_of(claim, scale.kinds) for claim in found.values()]
    while frontier:
        wanted = frozenset(key for facts in frontier for key in partners(keys(facts)))
        near = [claim for claim in fetch(wanted) if claim.id not in found]
        reached: list[Facts] = []
        for claim in near:
            facts = facts_of(claim, scale.kinds)
            if claim.id not in found and any(_linked(facts, other, scale) for other in frontier):
                found[claim.id] = claim
                reached.append(facts)
        frontier = reached
    return tuple(found[i] for i in sorted(found))


def _linked(a: Facts, b: Facts, scale: Scale) -> bool:
    return may_meet(a, b) and score(a, b, scale) >= LINKED
