"""What each reviewer held a claim to be, field by field, as values that can be compared."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from dateline.reviews.apply import apply
from dateline.reviews.fields import FIELDS
from dateline.reviews.review import Review
from dateline.reviews.standing import standing

# "kept" is the judgement whether it is a claim at all.
RATED = ("kept", *FIELDS)
_JUDGES = frozenset({"accept", "edit", "reject", "add", "restore"})

Ratings = dict[str, dict[str, Hashable]]


def ratings(machine: dict[str, Any] | None, reviews: Iterable[Review]) -> Ratings:
    """Returns for each reviewer of a claim the value of each field as they last left it.

    A reviewer who rejected the claim rates nothing but that.
    """
    found: Ratings = {}
    stand = standing(reviews)
    for n, review in enumerate(stand, 1):
        if review.verb not in _JUDGES:
            continue
        left = apply(machine, stand[:n])
        if left is None:
            continue
        kept = left.state != "rejected"
        values = {name: comparable(name, left.public[name]) for name in FIELDS} if kept else {}
        found[review.reviewer] = {"kept": kept, **values}
    return found


def comparable(field: str, value: Any) -> Hashable:
    """Returns a field's value so that equal means the same to a coder: names, codes and days, not words."""
    if field in ("actors", "targets", "sources"):
        return tuple(sorted((party["code"], party["id"] or party["name"].casefold()) for party in value))
    if field == "quantities":
        return tuple(sorted((q["what"], str(q["low"]), str(q["high"])) for q in value))
    if value is None:
        return None
    if field == "place":
        return value["geonameid"] or (value["name"].casefold(), value["country"]), value["precision"]
    if field == "time":
        return value["start"], value["end"]
    if field == "evidence":
        return value["start"], value["end"]
    return value  # type: ignore[no-any-return]
