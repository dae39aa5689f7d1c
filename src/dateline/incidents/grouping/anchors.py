"""The days that a claim is filed under, and whether its place and day are exact."""

from __future__ import annotations

from dateline.incidents.comparisons.place import REACH
from dateline.incidents.facts import Facts

Anchor = tuple[int, int]


def anchor(facts: Facts) -> Anchor | None:
    """Returns a claim's first and last day, of an undated one the day of its report, None without either."""
    if facts.first is not None and facts.last is not None:
        return facts.first, facts.last
    return (facts.published, facts.published) if facts.published is not None else None


def is_exact(facts: Facts) -> bool:
    """Says whether a claim tells of something at a point and on one day: what incidents grow from."""
    days = anchor(facts)
    if facts.part != "tells" or days is None or days[0] != days[1] or facts.place is None:
        return False
    return facts.place.precision in REACH and facts.place.lat is not None


def on_one_day(a: Facts, b: Facts) -> bool:
    """Says whether two claims have the same days."""
    return anchor(a) == anchor(b)


def a_day_apart(a: Facts, b: Facts) -> bool:
    """Says whether the days of two exact claims follow one another."""
    one, other = anchor(a), anchor(b)
    return one is not None and other is not None and abs(one[0] - other[0]) == 1
