"""One says that it happened, the other that it did not: "fighting" against "no fighting"."""

from __future__ import annotations

from dateline.incidents.contradictions.rule import Clash
from dateline.incidents.facts import part_of
from dateline.model import FiledClaim


def clash(a: FiledClaim, b: FiledClaim) -> Clash | None:
    """Returns the clash of one kind told and denied; ground taken or lost is for the rule of control."""
    if a.type == "territory_change" or part_of(a) != "tells" or part_of(b) != "denies":
        return None
    if a.type != b.type:
        return None
    return Clash("occurrence", a.type, f"no {b.type}")
