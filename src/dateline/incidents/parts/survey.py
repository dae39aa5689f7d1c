"""Counts what a cut needs to know of all claims: how many a day, and which areas hang together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dateline.incidents.blocking import meetings
from dateline.incidents.facts import facts_of
from dateline.incidents.score import Scale
from dateline.model import FiledClaim


@dataclass(frozen=True, slots=True)
class Survey:
    """Claims by day (as proleptic ordinals), and by theatre.

    A theatre is a set of areas (cells, regions, pairs of parties, each for one group of kinds) that claims
    file under together, so that no claim lies in two. `theatres` gives one of its areas for each area,
    `sizes` the claims of each theatre by that one.
    """

    days: Mapping[int, int] = field(default_factory=dict)
    theatres: Mapping[str, str] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)


class _Forest:
    """Sets of areas that grow together."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def root(self, area: str) -> str:
        above = self._above
        one = above.setdefault(area, area)
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    def join(self, area: str, other: str) -> None:
        """Makes two sets one, named after the smaller name, whatever the order of joining."""
        one, two = sorted((self.root(area), self.root(other)))
        self._above[two] = one

    def roots(self) -> dict[str, str]:
        return {area: self.root(area) for area in list(self._above)}


def survey(claims: Iterable[FiledClaim], scale: Scale) -> Survey:
    """Returns the survey of some claims, which may be a share of all."""
    forest = _Forest()
    days: Counter[int] = Counter()
    counts: Counter[str] = Counter()
    for claim in claims:
        where = [split(meeting) for meeting in sorted(meetings(facts_of(claim, scale.kinds, wordless=True)))]
        home, first = where[0]
        for area in {area for area, _ in where[1:]}:
            forest.join(home, area)
        days[first] += 1
        counts[home] += 1
    return _drawn(forest, days, counts)


def merged(surveys: Iterable[Survey]) -> Survey:
    """Returns the survey of all claims from those of their shares."""
    forest = _Forest()
    days: Counter[int] = Counter()
    counts: Counter[str] = Counter()
    for one in surveys:
        days.update(one.days)
        counts.update(one.sizes)
        for area, root in one.theatres.items():
            forest.join(area, root)
    return _drawn(forest, days, counts)


def _drawn(forest: _Forest, days: Counter[int], counts: Counter[str]) -> Survey:
    sizes: Counter[str] = Counter()
    for area, count in counts.items():
        sizes[forest.root(area)] += count
    return Survey(dict(days), forest.roots(), dict(sizes))


def split(meeting: str) -> tuple[str, int]:
    """Returns the area of a meeting, with its group, and its day: the first of a stretch, 0 for none."""
    area, day, group = meeting.rsplit("|", 2)
    first = day.partition("-")[0]
    return f"{area}|{group}", int(first) if first.isdigit() else 0
