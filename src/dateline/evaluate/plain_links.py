"""The plain rule that linking is measured against: same place, days at most one apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from dateline.model import FiledClaim


def within_a_day(claims: Sequence[FiledClaim]) -> list[int]:
    """Returns a group for each claim: chains of claims of one place whose days are at most one apart.

    Claims that are all dated must have the same first day. A claim without a place stands alone.
    """
    dated = all(claim.start for claim in claims)
    at: dict[tuple[object, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, claim in enumerate(claims):
        day = claim.start if dated else claim.published
        place = (claim.place.lat, claim.place.lon) if claim.place else (number,)
        at[place].append((day.toordinal() if day else -number, number))
    groups = [0] * len(claims)
    apart = 0 if dated else 1
    for here in at.values():
        here.sort()
        for n, (ordinal, number) in enumerate(here):
            chained = n > 0 and ordinal - here[n - 1][0] <= apart
            groups[number] = groups[here[n - 1][1]] if chained else number
    return groups
