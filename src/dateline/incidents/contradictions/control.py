"""One says that ground was taken, the other that it was not, or that another side holds it."""

from __future__ import annotations

from dateline.incidents.contradictions.rule import Clash
from dateline.incidents.facts import part_of
from dateline.incidents.sides import sides_of
from dateline.model import FiledClaim

_GROUND = "territory_change"


def clash(a: FiledClaim, b: FiledClaim) -> Clash | None:
    """Returns the clash of a capture with its denial, or of two sides that each hold the ground."""
    if a.type != _GROUND or b.type != _GROUND or part_of(a) != "tells":
        return None
    ours, theirs = sides_of(a.actors), sides_of(b.actors)
    if part_of(b) == "denies":
        return Clash("control", _holder(ours), "not taken")
    # Who takes ground and who loses it tell one change: only two holders are a contradiction.
    if part_of(b) == "tells" and ours and theirs and not ours & theirs:
        return Clash("control", _holder(ours), _holder(theirs))
    return None


def _holder(sides: frozenset[str]) -> str:
    return f"held by {', '.join(sorted(sides))}" if sides else "taken"
