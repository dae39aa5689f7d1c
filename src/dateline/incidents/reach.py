"""How far a claim reaches: whose incident it may change, and what decides about those."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dateline.incidents.link import link_claims
from dateline.incidents.walk import Walk
from dateline.model import FiledClaim, Judged

Named = Callable[[frozenset[str]], Iterable[FiledClaim]]

# How far, from day to day, a new claim may change what is matched with what: its own group may take the
# partner of the next one, whose partner is then left alone. What lies two days further decides about those.
_CHANGED, _DECIDES = 2, 2
_NOTHING = Judged()


def changed(
    seeds: set[str], around: Walk, judged: Judged = _NOTHING, named: Named | None = None
) -> tuple[set[str], set[str]]:
    """Returns the claims whose incident may change, with all that are grouped with them, and all that decide.

    What people judged to be one with any of them may lie anywhere: it is taken in until nothing is missing.
    """
    while True:
        core, context = reach(seeds, around)
        if not judged.same and not judged.different:
            return core, context
        held = core | _grouped_with(core, context, around)
        if not fetch_named(judged.partners(held) - core, seeds, around, named):
            return held, context


def _grouped_with(core: set[str], context: set[str], around: Walk) -> set[str]:
    linked = link_claims((around.claims[claim] for claim in sorted(context)), around.scale)
    groups = (set(incident.members) for incident in linked.incidents)
    return {claim for group in groups if not group.isdisjoint(core) for claim in group}


def fetch_named(ids: set[str], seeds: set[str], around: Walk, named: Named | None) -> bool:
    """Adds claims to the seeds by their ids; says whether there was one that was not among them."""
    wanted = ids - seeds
    missing = frozenset(wanted - around.claims.keys())
    if missing and named is not None:
        around.add(named(missing))
    found = wanted & around.claims.keys()
    seeds |= found
    return bool(found)


def reach(new: set[str], around: Walk) -> tuple[set[str], set[str]]:
    """Returns the claims whose incident may change, and all that are needed to find their incidents."""
    seeds = new | around.linked(new)
    seeds |= around.linked(claim for claim in list(seeds) if around.is_other(claim))
    hazes = around.units(claim for claim in seeds if around.is_haze(claim))
    starts = {claim for claim in seeds | around.linked(hazes) if around.is_exact(claim)}
    exact = _days_around(starts, _CHANGED, around)
    partners = _days_around(exact, 1, around)
    context = _days_around(partners, _DECIDES - 1, around)
    # What may be attached to them or to their partners, and what else that may be attached to.
    loose = around.units(c for c in around.linked(partners) if not around.is_exact(c)) | hazes
    rivals = around.linked(loose)
    more = around.linked(claim for claim in rivals if around.is_other(claim))
    return exact | hazes | seeds, context | loose | rivals | more | seeds


def _days_around(claims: set[str], steps: int, around: Walk) -> set[str]:
    """The exact claims within some steps, each step with all that is clustered with them."""
    found = around.units(claims)
    for _ in range(steps):
        found = around.units(found | {c for c in around.linked(found) if around.is_exact(c)})
    return found
