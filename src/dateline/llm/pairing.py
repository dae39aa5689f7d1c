"""Pairs the claims of two readers of one report that tell of the same thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.model import Claim

Pair = tuple[Claim, Claim]


def pair_claims(ours: Sequence[Claim], theirs: Sequence[Claim], families: Mapping[str, str]) -> list[Pair]:
    """Returns pairs whose words overlap and whose types are of one family, the likest first; none twice."""
    ranked = sorted(
        (
            (_likeness(one, other), i, j)
            for i, one in enumerate(ours)
            for j, other in enumerate(theirs)
            if one.evidence.overlaps(other.evidence) and _family(one, families) == _family(other, families)
        ),
        key=lambda row: (tuple(-part for part in row[0]), row[1], row[2]),
    )
    left, right, found = set[int](), set[int](), list[Pair]()
    for _, i, j in ranked:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            found.append((ours[i], theirs[j]))
    return found


def _family(claim: Claim, families: Mapping[str, str]) -> str:
    return families.get(claim.type.value or "", "")


def _likeness(one: Claim, other: Claim) -> tuple[int, int, int]:
    here, there = one.place.value, other.place.value
    shared = min(one.evidence.end, other.evidence.end) - max(one.evidence.start, other.evidence.start)
    is_one_place = bool(here and there and here.place.name == there.place.name)
    return (int(one.type.value == other.type.value), int(is_one_place), shared)
