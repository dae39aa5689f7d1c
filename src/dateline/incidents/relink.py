"""Links new claims into a record: only what lies around them is read, and only that is replaced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.incidents.link import link_claims
from dateline.incidents.score import Scale
from dateline.incidents.surroundings import Fetch, Surroundings
from dateline.model import FiledClaim
from dateline.model.incident import Linked

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


def relink(new: Iterable[FiledClaim], fetch: Fetch, scale: Scale) -> Relinked:
    """Returns what becomes of the record with the new claims; the same as linking everything anew.

    `fetch` gives the claims filed under one of the keys (see `keys_of`), the new ones among them or not.
    """
    around = Surroundings(new, fetch, scale)
    core, context = _reach(set(around.claims), around)
    linked = link_claims((around.claims[claim] for claim in sorted(context)), scale)
    incidents = tuple(
        incident
        for incident in linked.incidents
        if not core.isdisjoint((*incident.claims, *incident.denials, *incident.foretold))
    )
    members = {c for i in incidents for c in (*i.claims, *i.denials, *i.foretold)}
    kept = {incident.id for incident in incidents}
    part = Linked(
        incidents,
        tuple(link for link in linked.links if link.first in members),
        tuple(contradiction for contradiction in linked.contradictions if contradiction.incident in kept),
        tuple(claim for claim in linked.alone if claim in core),
    )
    return Relinked(part, frozenset(members | core), len(around.claims))


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
