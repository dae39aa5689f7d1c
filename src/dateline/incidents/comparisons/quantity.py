"""Compares how many of what two claims count."""

from __future__ import annotations

from dateline.incidents.facts import Facts

LEVELS = ("same figure", "figures meet", "figures differ", "figures far apart", "no figures")
# Tolls of one attack in several reports differ by up to a third or so; four times as many is another attack.
_FAR = 4.0


def compare(a: Facts, b: Facts) -> str:
    """Returns how the figures of what both count agree; the best agreement of several decides."""
    if not a.counts or not b.counts:
        return "no figures"
    found = {_meet(x, y) for x in a.counts for y in b.counts if x[0] == y[0]}
    return next((level for level in LEVELS if level in found), "no figures")


def _meet(x: tuple[str, float | None, float | None], y: tuple[str, float | None, float | None]) -> str:
    if x[1:] == y[1:]:
        return "same figure"
    (_, low, high), (_, bottom, top) = x, y
    if (high is None or bottom is None or bottom <= high) and (top is None or low is None or low <= top):
        return "figures meet"
    values = [v for v in (low, high, bottom, top) if v is not None]
    return "figures far apart" if max(values) > _FAR * max(1.0, min(values)) else "figures differ"
