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
    for here in at.values():
        before, group = None, 0
        for day, number in sorted(here):
            if before is None or day - before > (0 if dated else 1):
                group = number
            groups[number], before = group, day
    return groups
