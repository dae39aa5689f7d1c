"""Links claims into incidents: the whole path of the room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from dateline.incidents.build import build
from dateline.incidents.contradictions import contradictions
from dateline.incidents.facts import Facts, facts_of
from dateline.incidents.graph import Neighbourhood, neighbourhoods
from dateline.incidents.grouping import group
from dateline.incidents.score import LINKED, SURE, Scale, explain
from dateline.incidents.status import judge
from dateline.incidents.voices import voices_of
from dateline.model import FiledClaim
from dateline.model.incident import Contradiction, Incident, Link, Linked


def link_claims(claims: Iterable[FiledClaim], scale: Scale) -> Linked:
    """Returns the incidents of all claims, whatever the order that they come in; ids must differ."""
    found = list(link_parts(claims, scale))
    return Linked(
        tuple(incident for part in found for incident in part.incidents),
        tuple(link for part in found for link in part.links),
        tuple(contradiction for part in found for contradiction in part.contradictions),
        tuple(claim for part in found for claim in part.alone),
    )


def link_parts(claims: Iterable[FiledClaim], scale: Scale) -> Iterator[Linked]:
    """Yields the incidents of one neighbourhood after the other, each whole and apart from the others."""
    ordered = sorted(claims, key=lambda claim: claim.id)
    facts = [facts_of(claim, scale.kinds) for claim in ordered]
    for near in neighbourhoods(facts, scale):
        yield _link_near(near, ordered, facts, scale)


def _link_near(near: Neighbourhood, claims: list[FiledClaim], facts: list[Facts], scale: Scale) -> Linked:
    groups, alone = group(near, facts)
    incidents: list[Incident] = []
    links: list[Link] = []
    against: list[Contradiction] = []
    for members in groups:
        found, said = _incident([claims[i] for i in members])
        incidents.append(found)
        against += said
        links += _links(members, near.scores, facts, scale)
    return Linked(tuple(incidents), tuple(links), tuple(against), tuple(claims[i].id for i in alone))


def _incident(claims: list[FiledClaim]) -> tuple[Incident, tuple[Contradiction, ...]]:
    voices = voices_of(claims)
    bare = build(claims, voices)
    against = contradictions(bare, claims, voices)
    return judge(bare, claims, against), against


def _links(
    members: list[int], scores: Mapping[tuple[int, int], int], facts: list[Facts], scale: Scale
) -> Iterator[Link]:
    """The links inside an incident, with the reasons that scoring only summed."""
    for i, j in combinations(sorted(members), 2):
        if scores.get((i, j), 0) >= LINKED * SURE:
            value, reasons = explain(facts[i], facts[j], scale)
            yield Link(facts[i].id, facts[j].id, round(value, 4), reasons)
