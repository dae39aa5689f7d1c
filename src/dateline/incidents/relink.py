"""Links new claims into a record: only what lies around them is read, and only that is replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dateline.incidents.link import link_claims
from dateline.incidents.score import Scale
from dateline.incidents.surroundings import Fetch, Surroundings
from dateline.model import FiledClaim, Judged
from dateline.model.incident import Incident, Linked

Named = Callable[[frozenset[str]], Iterable[FiledClaim]]
_NOTHING = Judged()

# How far, from day to day, a new claim may change what is matched with what: its own group may take the
# partner of the next one, whose partner is then left alone. What lies two days further decides about those.
_CHANGED, _DECIDES = 2, 2


@dataclass(frozen=True, slots=True)
class Relinked:
    """The incidents that new claims are part of or change.

    `linked` replaces, in the record, all incidents, links and contradictions that hold one of the claims of
    `touched`; everything else stays. `read` counts the claims that were looked at.
    """

    linked: Linked
    touched: frozenset[str]
    read: int


def relink(
    new: Iterable[FiledClaim],
    fetch: Fetch,
    scale: Scale,
    *,
    gone: Iterable[FiledClaim] = (),
    judged: Judged = _NOTHING,
    named: Named | None = None,
) -> Relinked:
    """Returns what becomes of the record with the new claims; the same as linking everything anew.

    `fetch` gives the claims filed under one of the keys (see `keys_of`), the new ones among them or not.
    `gone` are claims as they were in the record and no longer are: withdrawn, or, where their ids are among
    the new ones, changed. `judged` is what people said of pairs; both claims of a pair of which they said
    it since the last linking belong to the new ones. `named` gives claims of the record by their ids.
    """
    added, left = list(new), list(gone)
    around = Surroundings(added, fetch, scale)
    seeds = set(around.claims)
    seeds |= _left_behind(left, seeds, around, fetch, scale)
    _fetch_named(judged.partners([c.id for c in left]), seeds, around, named)
    held, context = _held(seeds, around, judged, named)
    linked = link_claims((around.claims[claim] for claim in sorted(context)), scale, judged=judged)
    incidents = tuple(incident for incident in linked.incidents if not held.isdisjoint(_members(incident)))
    members = {claim for incident in incidents for claim in _members(incident)}
    kept = {incident.id for incident in incidents}
    part = Linked(
        incidents,
        tuple(link for link in linked.links if link.first in members),
        tuple(contradiction for contradiction in linked.contradictions if contradiction.incident in kept),
        tuple(claim for claim in linked.alone if claim in held),
    )
    return Relinked(part, frozenset(members | held | {c.id for c in left}), len(around.claims))


def _left_behind(
    gone: list[FiledClaim], changed: set[str], around: Surroundings, fetch: Fetch, scale: Scale
) -> set[str]:
    """The claims whose incident may change as others go: those that would if they came."""
    if not gone:
        return set()
    away = changed | {claim.id for claim in gone}

    def rest(keys: frozenset[str]) -> Iterable[FiledClaim]:
        return (claim for claim in fetch(keys) if claim.id not in away)

    before = Surroundings(gone, rest, scale)
    core, _ = _reach(set(before.claims), before)
    found = core - away
    around.add(before.claims[claim] for claim in found)
    return found


def _held(
    seeds: set[str], around: Surroundings, judged: Judged, named: Named | None
) -> tuple[set[str], set[str]]:
    """The claims whose incident may change, with all that are grouped with them, and all that decide.

    What people judged to be one with any of them may lie anywhere: it is taken in until nothing is missing.
    """
    while True:
        core, context = _reach(seeds, around)
        if not judged.same and not judged.different:
            return core, context
        held = core | _grouped_with(core, context, around)
        if not _fetch_named(judged.partners(held) - core, seeds, around, named):
            return held, context


def _grouped_with(core: set[str], context: set[str], around: Surroundings) -> set[str]:
    linked = link_claims((around.claims[claim] for claim in sorted(context)), around.scale)
    groups = (set(_members(incident)) for incident in linked.incidents)
    return {claim for group in groups if not group.isdisjoint(core) for claim in group}


def _fetch_named(ids: set[str], seeds: set[str], around: Surroundings, named: Named | None) -> bool:
    """Adds claims to the seeds by their ids; says whether there was one that was not among them."""
    wanted = ids - seeds
    missing = frozenset(wanted - around.claims.keys())
    if missing and named is not None:
        around.add(named(missing))
    found = wanted & around.claims.keys()
    seeds |= found
    return bool(found)


def _members(incident: Incident) -> tuple[str, ...]:
    return (*incident.claims, *incident.denials, *incident.foretold)


def _reach(new: set[str], around: Surroundings) -> tuple[set[str], set[str]]:
    """The claims whose incident may change, and all that are needed to find their incidents."""
    seeds = new | around.linked(new)
    seeds |= around.linked(claim for claim in list(seeds) if around.is_other(claim))
    hazes = around.units(claim for claim in seeds if around.is_haze(claim))
    starts = {claim for claim in seeds | around.linked(hazes) if around.is_exact(claim)}
    changed = _days_around(starts, _CHANGED, around)
    partners = _days_around(changed, 1, around)
    context = _days_around(partners, _DECIDES - 1, around)
    # What may be attached to them or to their partners, and what else that may be attached to.
    loose = around.units(c for c in around.linked(partners) if not around.is_exact(c)) | hazes
    rivals = around.linked(loose)
    more = around.linked(claim for claim in rivals if around.is_other(claim))
    return changed | hazes | seeds, context | loose | rivals | more | seeds


def _days_around(claims: set[str], steps: int, around: Surroundings) -> set[str]:
    """The exact claims within some steps, each step with all that is clustered with them."""
    found = around.units(claims)
    for _ in range(steps):
        found = around.units(found | {c for c in around.linked(found) if around.is_exact(c)})
    return found
