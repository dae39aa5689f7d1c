"""Steps from claim to claim along links, wherever the links are known from."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable

from dateline.incidents.facts import Facts, facts_of
from dateline.incidents.grouping.anchors import is_exact, on_one_day
from dateline.incidents.score import Scale
from dateline.model import FiledClaim


class Walk(ABC):
    """Claims by their ids, with their facts and with a way to find those that they are linked with."""

    def __init__(self, scale: Scale) -> None:
        self.scale = scale
        self.claims: dict[str, FiledClaim] = {}
        self.facts: dict[str, Facts] = {}

    @abstractmethod
    def linked(self, claims: Iterable[str]) -> set[str]:
        """Returns the claims that are linked with one of these."""

    def add(self, claims: Iterable[FiledClaim]) -> None:
        """Takes in more claims of the record."""
        for claim in claims:
            if claim.id not in self.claims:
                self.claims[claim.id] = claim
                self.facts[claim.id] = facts_of(claim, self.scale.kinds)

    def is_exact(self, claim: str) -> bool:
        """Says whether a claim is one that incidents grow from."""
        return is_exact(self.facts[claim])

    def is_haze(self, claim: str) -> bool:
        """Says whether a claim tells of something with a vaguer place or time."""
        return self.facts[claim].part == "tells" and not self.is_exact(claim)

    def is_other(self, claim: str) -> bool:
        """Says whether a claim denies or foretells."""
        return self.facts[claim].part != "tells"

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
        facts = self.facts[claim]
        if facts.part != "tells":
            return ()
        sort = is_exact(facts)
        near = ((other, self.facts[other]) for other in self.linked([claim]))
        return [o for o, f in near if f.part == "tells" and is_exact(f) == sort and on_one_day(facts, f)]
