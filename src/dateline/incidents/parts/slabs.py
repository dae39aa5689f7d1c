"""The cut that is good for speed: some theatres for some weeks in each part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from heapq import heapify, heapreplace
from itertools import pairwise

from dateline.incidents.parts.survey import Survey, split

# What a border may change lies some days around it (of 300 synthetic claims a day, 600 claims a border): of
# three weeks, most is certain.
_LEAST_DAYS = 21
# Claims of a part: 50,000 take some 300 MB and 12 s of one core (`tools/bench_parts.py`).
MOST = 50_000


@dataclass(frozen=True, slots=True)
class Slabs:
    """Gives a meeting of claims to a part by its day and its theatre.

    `borders` are the first days of all slabs of time but the first. `baskets` numbers the theatres that are
    linked together; empty where all are.
    """

    borders: tuple[int, ...]
    baskets: Mapping[str, int]

    def __call__(self, meeting: str) -> str:
        """Returns the name of the part that owns a meeting."""
        area, day = split(meeting)
        return f"{bisect_right(self.borders, day):05d}-{self.baskets.get(area, 0):04d}"


def slabs(survey: Survey, *, most: int = MOST) -> tuple[Slabs, Slabs]:
    """Returns two cuts of what was surveyed, the borders of the second amid the slabs of the first.

    Parts hold some `most` claims; more where one theatre has more in three weeks.
    """
    total = sum(survey.sizes.values())
    baskets = max(1, round(_LEAST_DAYS * total / (most * max(1, len(survey.days)))))
    cut = Slabs(_borders(survey.days, most * baskets), _filled(survey, baskets) if baskets > 1 else {})
    amid = tuple((one + other) // 2 for one, other in pairwise(cut.borders))
    return cut, replace(cut, borders=amid)


def _borders(days: Mapping[int, int], most: int) -> tuple[int, ...]:
    found: list[int] = []
    held, first = 0, min(days, default=0)
    for day, count in sorted(days.items()):
        if held and held + count > most and day - first >= _LEAST_DAYS:
            found.append(day)
            held, first = 0, day
        held += count
    return tuple(found)


def _filled(survey: Survey, baskets: int) -> dict[str, int]:
    """Theatres by size, each into the basket that holds least."""
    held = [(0, number) for number in range(baskets)]
    heapify(held)
    basket_of: dict[str, int] = {}
    for theatre, size in sorted(survey.sizes.items(), key=lambda row: (-row[1], row[0])):
        count, number = held[0]
        basket_of[theatre] = number
        heapreplace(held, (count + size, number))
    return {area: basket_of[theatre] for area, theatre in survey.theatres.items()}
