"""Links one part: what is certain is final, what lies near a border is left to be linked again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.incidents.facts import facts_of
from dateline.incidents.graph import neighbourhoods
from dateline.incidents.link import link_near
from dateline.incidents.parts.chart import Chart
from dateline.incidents.parts.share import Share
from dateline.incidents.reach import changed
from dateline.incidents.score import Scale
from dateline.model import Judged, Linked

_NOTHING = Judged()


@dataclass(frozen=True, slots=True)
class Part:
    """What linking a part, or one neighbourhood of it, gives.

    `linked` is final. `left` are claims to be linked once more under another cut, together with what
    other parts leave: a claim that several parts leave is the same in all of them.
    """

    linked: Linked
    left: tuple[Share, ...]


def link_part(shares: Iterable[Share], scale: Scale, *, judged: Judged = _NOTHING) -> Iterator[Part]:
    """Yields what becomes of one neighbourhood of a part after the other.

    The claims of other parts are like claims that are yet to come: what they may change, as `relink` finds
    it, is left, with all that decides about it. Everything else is as it is on one machine.
    """
    given = {share.claim.id: share for share in shares}
    claims = [given[name].claim for name in sorted(given)]
    facts = [facts_of(claim, scale.kinds) for claim in claims]
    number = {claim.id: i for i, claim in enumerate(claims)}
    together = [(number[a], number[b]) for a, b in sorted(judged.same) if a in number and b in number]
    abroad = _judged_abroad(judged, given.keys())
    for near in neighbourhoods(facts, scale, together):
        linked = link_near(near, claims, facts, scale, judged)
        shared = [given[claims[i].id] for i in near.members]
        seeds = {s.claim.id for s in shared if s.border or s.claim.id in abroad}
        if not seeds:
            yield Part(_unsettled(linked, {s.claim.id for s in shared if s.settled}), ())
            continue
        yield _at_border(Chart(near, claims, facts, scale), shared, seeds, linked, judged)


def link_rest(left: Iterable[Share], scale: Scale, *, judged: Judged = _NOTHING) -> Iterator[Linked]:
    """Yields the incidents of what no cut settled, linked as one part, so that nothing is left."""
    whole = [replace(share, border=False) for share in left]
    here = judged.among({share.claim.id for share in whole})
    return (part.linked for part in link_part(whole, scale, judged=here))


def _at_border(chart: Chart, shares: Sequence[Share], seeds: set[str], found: Linked, judged: Judged) -> Part:
    """Keeps of a neighbourhood what the claims at its border cannot change."""
    open_to_change, context = changed(seeds, chart, judged)
    kept = found.holding(lambda members: open_to_change.isdisjoint(members))
    known = {s.claim.id for s in shares if s.settled}
    done = kept.claims | known
    left = (replace(s, settled=s.claim.id in done) for s in shares)
    return Part(
        _unsettled(kept, known),
        tuple(s for s in left if not s.settled or s.claim.id in context),
    )


def _unsettled(found: Linked, known: set[str]) -> Linked:
    """What is found of claims whose incident was not known before."""
    return found.holding(lambda members: not known.issuperset(members)) if known else found


def _judged_abroad(judged: Judged, here: Iterable[str]) -> set[str]:
    """The claims of pairs judged the same of which only one claim is here."""
    found = set(here)
    return {one for pair in judged.same for one in pair if len(found.intersection(pair)) == 1}
