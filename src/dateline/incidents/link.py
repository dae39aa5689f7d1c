"""Links claims into incidents: the whole path of the room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from dateline.incidents.build import build
from dateline.incidents.contradictions import contradictions
from dateline.incidents.facts import Facts, facts_of
from dateline.incidents.graph import Neighbourhood, neighbourhoods
from dateline.incidents.grouping import group, respect
from dateline.incidents.score import LINKED, SURE, Scale, explain
from dateline.incidents.status import judge
from dateline.incidents.voices import voices_of
from dateline.model import FiledClaim, Judged
from dateline.model.incident import Contradiction, Incident, Link, Linked, Reason

_NOTHING = Judged()
# Human judgements are not scored: a link that a reviewer made keeps the score that linking gives it.
_REVIEWER = Reason("a reviewer", "one occurrence", 0.0)


def link_claims(claims: Iterable[FiledClaim], scale: Scale, *, judged: Judged = _NOTHING) -> Linked:
    """Returns the incidents of all claims, whatever the order that they come in; ids must differ.

    Claims that people judged to speak of one occurrence are in one incident, those judged to speak of
    different ones never are.
    """
    return Linked.joined(link_parts(claims, scale, judged=judged))


def link_parts(claims: Iterable[FiledClaim], scale: Scale, *, judged: Judged = _NOTHING) -> Iterator[Linked]:
    """Yields the incidents of one neighbourhood after the other, each whole and apart from the others."""
    ordered = sorted(claims, key=lambda claim: claim.id)
    facts = [facts_of(claim, scale.kinds) for claim in ordered]
    number = {claim.id: i for i, claim in enumerate(ordered)}
    together = [(number[a], number[b]) for a, b in sorted(judged.same) if a in number and b in number]
    for near in neighbourhoods(facts, scale, together):
        yield link_near(near, ordered, facts, scale, judged)


def link_near(
    near: Neighbourhood, claims: Sequence[FiledClaim], facts: Sequence[Facts], scale: Scale, judged: Judged
) -> Linked:
    """Returns the incidents of one neighbourhood of the claims, whose facts are given in the same order."""
    groups, alone = _grouped(near, claims, facts, judged)
    incidents: list[Incident] = []
    links: list[Link] = []
    against: list[Contradiction] = []
    for members in groups:
        found, said = _incident([claims[i] for i in members])
        incidents.append(found)
        against += said
        links += _links(members, near.scores, facts, scale, judged)
    return Linked(tuple(incidents), tuple(links), tuple(against), tuple(claims[i].id for i in alone))


def _grouped(
    near: Neighbourhood, claims: Sequence[FiledClaim], facts: Sequence[Facts], judged: Judged
) -> tuple[list[list[int]], list[int]]:
    """The claims of each incident and the claims of none; an incident has a claim that tells it."""
    groups, alone = group(near, facts)
    if not judged.same and not judged.different:
        return groups, alone
    ids = {i: claims[i].id for i in near.members}
    units = respect(groups + [[i] for i in alone], near.scores, ids, judged)
    told = [unit for unit in units if any(facts[i].part == "tells" for i in unit)]
    return told, sorted(set(near.members) - {i for unit in told for i in unit})


def _incident(claims: list[FiledClaim]) -> tuple[Incident, tuple[Contradiction, ...]]:
    voices = voices_of(claims)
    bare = build(claims, voices)
    against = contradictions(bare, claims, voices)
    return judge(bare, claims, against), against


def _links(
    members: list[int],
    scores: Mapping[tuple[int, int], int],
    facts: Sequence[Facts],
    scale: Scale,
    judged: Judged,
) -> Iterator[Link]:
    """The links inside an incident, with the reasons that scoring only summed, and those of a reviewer."""
    for i, j in combinations(sorted(members), 2):
        said = (facts[i].id, facts[j].id) in judged.same
        if said or scores.get((i, j), 0) >= LINKED * SURE:
            value, reasons = explain(facts[i], facts[j], scale)
            told = (_REVIEWER, *reasons) if said else reasons
            yield Link(facts[i].id, facts[j].id, round(value, 4), told)
