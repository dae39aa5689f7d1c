"""Two sources name different sides as the doer of one attack."""

from __future__ import annotations

from dateline.incidents.contradictions.rule import Clash
from dateline.incidents.facts import part_of
from dateline.incidents.sides import sides_of
from dateline.model import FiledClaim

# Kinds with one doer. A clash has two parties, each of which may be named first.
_ONE_DOER = frozenset(
    {
        "shelling", "air_strike", "bombing", "suicide_bombing", "attack", "attack_on_civilians",
        "sexual_violence", "abduction", "cyberattack", "damage", "crackdown",
    }
)  # fmt: skip


def clash(a: FiledClaim, b: FiledClaim) -> Clash | None:
    """Returns the clash of two doers of different sides."""
    if {part_of(a), part_of(b)} != {"tells"} or not _one_attack(a.type, b.type):
        return None
    ours, theirs = sides_of(a.actors), sides_of(b.actors)
    if not ours or not theirs or ours & theirs:
        return None
    return Clash("perpetrator", ", ".join(sorted(ours)), ", ".join(sorted(theirs)))


def _one_attack(kind: str, other: str) -> bool:
    """Says whether two kinds can name one attack: an air strike and a bombing each have their own doer."""
    return {kind, other} <= _ONE_DOER and (kind == other or "attack" in (kind, other))
