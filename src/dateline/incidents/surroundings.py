"""Walks from claim to claim along links, fetching only what lies near."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dateline.incidents.blocking import keys, partners
from dateline.incidents.graph import may_meet
from dateline.incidents.score import LINKED, Scale, score
from dateline.incidents.walk import Walk
from dateline.model import FiledClaim

Fetch = Callable[[frozenset[str]], Iterable[FiledClaim]]


class Surroundings(Walk):
    """Claims around new ones; `fetch` gives the filed claims that have one of the keys."""

    def __init__(self, new: Iterable[FiledClaim], fetch: Fetch, scale: Scale) -> None:
        super().__init__(scale)
        self._fetch = fetch
        self._keys: dict[str, tuple[str, ...]] = {}
        self._linked: dict[str, frozenset[str]] = {}
        self._new = {claim.id: claim for claim in new}
        self.add(self._new.values())

    def add(self, claims: Iterable[FiledClaim]) -> None:
        """Takes in more claims of the record."""
        more = [claim for claim in claims if claim.id not in self.claims]
        super().add(more)
        self._keys |= {claim.id: keys(self.facts[claim.id]) for claim in more}

    def linked(self, claims: Iterable[str]) -> set[str]:
        """Returns the claims that are linked with one of these."""
        wanted = list(claims)
        self._look_around([claim for claim in wanted if claim not in self._linked])
        return {other for claim in wanted for other in self._linked[claim]}

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
        a, b = self.facts[min(one, other)], self.facts[max(one, other)]
        return may_meet(a, b) and score(a, b, self.scale) >= LINKED
