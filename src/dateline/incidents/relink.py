"""Links new claims into a record: only what lies around them is read, and only that is replaced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.incidents.link import link_claims
from dateline.incidents.reach import Named, changed, fetch_named, reach
from dateline.incidents.score import Scale
from dateline.incidents.surroundings import Fetch, Surroundings
from dateline.model import FiledClaim, Judged
from dateline.model.incident import Linked

_NOTHING = Judged()


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
    fetch_named(judged.partners([c.id for c in left]), seeds, around, named)
    held, context = changed(seeds, around, judged, named)
    linked = link_claims((around.claims[claim] for claim in sorted(context)), scale, judged=judged)
    part = linked.holding(lambda members: not held.isdisjoint(members))
    touched = part.claims | held | {claim.id for claim in left}
    return Relinked(part, touched, len(around.claims))


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
    core, _ = reach(set(before.claims), before)
    found = core - away
    around.add(before.claims[claim] for claim in found)
    return found
