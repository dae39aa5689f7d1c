"""Walks along the links of one neighbourhood that has been scored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dateline.incidents.facts import Facts
from dateline.incidents.graph import Neighbourhood
from dateline.incidents.score import LINKED, SURE, Scale
from dateline.incidents.walk import Walk
from dateline.model import FiledClaim


class Chart(Walk):
    """The claims of a neighbourhood, which holds all that links reach."""

    def __init__(
        self, near: Neighbourhood, claims: Sequence[FiledClaim], facts: Sequence[Facts], scale: Scale
    ) -> None:
        super().__init__(scale)
        self.claims = {claims[i].id: claims[i] for i in near.members}
        self.facts = {facts[i].id: facts[i] for i in near.members}
        self._linked: dict[str, set[str]] = defaultdict(set)
        for (i, j), value in near.scores.items():
            if value >= LINKED * SURE:
                self._linked[facts[i].id].add(facts[j].id)
                self._linked[facts[j].id].add(facts[i].id)

    def linked(self, claims: Iterable[str]) -> set[str]:
        """Returns the claims that are linked with one of these."""
        return {other for claim in claims for other in self._linked.get(claim, ())}
