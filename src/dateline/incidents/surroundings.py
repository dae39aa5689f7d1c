"""Walks from claim to claim along links, fetching only what lies near."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dateline.incidents.blocking import keys, partners
from dateline.incidents.facts import facts_of
from dateline.incidents.graph import may_meet
from dateline.incidents.grouping.anchors import is_exact, on_one_day
from dateline.incidents.score import LINKED, Scale, score
from dateline.model import FiledClaim

Fetch = Callable[[frozenset[str]], Iterable[FiledClaim]]


class Surroundings:
    """Claims around new ones; `fetch` gives the filed claims that have one of the keys."""

    def __init__(self, new: Iterable[FiledClaim], fetch: Fetch, scale: Scale) -> None:
        self._fetch = fetch
        self.scale = scale
        self._new = {claim.id: claim for claim in new}
        self.claims: dict[str, FiledClaim] = dict(self._new)
        self._facts = {claim.id: facts_of(claim, scale.kinds) for claim in self._new.values()}
        self._keys = {claim: keys(facts) for claim, facts in self._facts.items()}
        self._linked: dict[str, frozenset[str]] = {}

    def add(self, claims: Iterable[FiledClaim]) -> None:
        """Takes in more claims of the record."""
        for claim in claims:
            if claim.id not in self.claims:
                self.claims[claim.id] = claim
                self._facts[claim.id] = facts_of(claim, self.scale.kinds)
                self._keys[claim.id] = keys(self._facts[claim.id])

    def is_exact(self, claim: str) -> bool:
        """Says whether a claim is one that incidents grow from."""
        return is_exact(self._facts[claim])

    def is_haze(self, claim: str) -> bool:
        """Says whether a claim tells of something with a vaguer place or time."""
        return self._facts[claim].part == "tells" and not self.is_exact(claim)

    def is_other(self, claim: str) -> bool:
        """Says whether a claim denies or foretells."""
        return self._facts[claim].part != "tells"

    def linked(self, claims: Iterable[str]) -> set[str]:
        """Returns the claims that are linked with one of these."""
        wanted = list(claims)
        self._look_around([claim for claim in wanted if claim not in self._linked])
        return {other for claim in wanted for other in self._linked[claim]}

    def units(self, claims: Iterable[str]) -> set[str]:
        """Returns the claims with all that are clustered in one step with them: same sort, same days."""
        found = set(claims)
        edge = set(found)
        while edge:
            self.linked(edge)  # looks around all of them at once
            reached = {other for one in edge for other in self._mates(one)} - found
            found |= reached
            edge = reached
        return found

    def _mates(self, claim: str) -> Iterable[str]:
        facts = self._facts[claim]
        if facts.part != "tells":
            return ()
        sort = is_exact(facts)
        near = ((other, self._facts[other]) for other in self.linked([claim]))
        return [o for o, f in near if f.part == "tells" and is_exact(f) == sort and on_one_day(facts, f)]

    def _look_around(self, claims: list[str]) -> None:
        if not claims:
            return
        by_key: dict[str, list[str]] = {}
        wanted = frozenset(key for claim in claims for key in partners(self._keys[claim]))
        found = {c.id: c for c in (*self._fetch(wanted), *self._new.values())}
        self.add(found.values())
        for claim in found.values():
            for key in self._keys[claim.id]:
                by_key.setdefault(key, []).append(claim.id)
        for claim_id in claims:
            near = {o for key in partners(self._keys[claim_id]) for o in by_key.get(key, ())}
            near.discard(claim_id)
            self._linked[claim_id] = frozenset(o for o in near if self._are_linked(claim_id, o))

    def _are_linked(self, one: str, other: str) -> bool:
        a, b = self._facts[min(one, other)], self._facts[max(one, other)]
        return may_meet(a, b) and score(a, b, self.scale) >= LINKED
