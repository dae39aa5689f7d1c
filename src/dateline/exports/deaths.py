"""The killed of an incident by side: what UCDP and ACLED count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dateline.exports.sectors import is_civil
from dateline.model import Figure, Incident

Bound = Callable[[Figure], float | None]


@dataclass(frozen=True, slots=True)
class Deaths:
    """The killed of each side, of civilians and of nobody's side; None where no claim gives a number."""

    side_a: float | None
    side_b: float | None
    civilians: float | None
    unknown: float | None

    @property
    def total(self) -> float | None:
        """The sum of what is known, None where nothing is."""
        known = [n for n in (self.side_a, self.side_b, self.civilians, self.unknown) if n is not None]
        return sum(known) if known else None


def deaths_of(
    incident: Incident,
    bound: Bound,
    *,
    side_a: frozenset[str] = frozenset(),
    side_b: frozenset[str] = frozenset(),
) -> Deaths:
    """Returns the killed by one bound of the figures (low, best or high); sides are sets of codes.

    Of several figures for one side the greatest counts, so that nobody is counted twice. A figure that
    does not say who died is a toll of all: only what it has above the others' sum is added, as unknown.
    The dead of a third party are unknown too.
    """
    counted: dict[str, float] = {}
    for figure in incident.figures:
        number = bound(figure) if figure.what == "killed" else None
        if number is not None:
            side = _side(figure.whom, side_a, side_b)
            counted[side] = max(number, counted.get(side, 0.0))
    toll = counted.pop("all", None)
    above = max(0.0, toll - sum(counted.values())) if toll is not None else None
    third = counted.get("third")
    unknown = None if above is None and third is None else (above or 0.0) + (third or 0.0)
    return Deaths(counted.get("a"), counted.get("b"), counted.get("civilians"), unknown)


def _side(whom: str, side_a: frozenset[str], side_b: frozenset[str]) -> str:
    if not whom:
        return "all"
    if is_civil(whom):
        return "civilians"
    if whom in side_a and whom not in side_b:
        return "a"
    return "b" if whom in side_b and whom not in side_a else "third"
