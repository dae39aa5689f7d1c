"""How far reviewers who looked at the same claims agree, field by field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.reviews.alpha import alpha
from dateline.reviews.ratings import RATED, Ratings


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """Alpha of one field, None where it is not defined; `claims` have two values or more, `same` agree.

    `kept` is the field that says whether it is a claim at all.
    """

    field: str
    alpha: float | None
    claims: int
    same: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """The fields, how many claims were reviewed, how many by two or more, and by whom."""

    fields: tuple[FieldAgreement, ...]
    reviewed: int
    shared: int
    reviewers: tuple[str, ...]


def agreement(rated: Iterable[Ratings]) -> Agreement:
    """Returns the agreement over claims, each given as what its reviewers held it to be."""
    claims = [one for one in rated if one]
    shared = [one for one in claims if len(one) > 1]
    names = sorted({reviewer for one in claims for reviewer in one})
    return Agreement(tuple(_field(name, shared) for name in RATED), len(claims), len(shared), tuple(names))


def _field(name: str, claims: list[Ratings]) -> FieldAgreement:
    units = [[values[name] for values in claim.values() if name in values] for claim in claims]
    compared = [unit for unit in units if len(unit) > 1]
    return FieldAgreement(name, alpha(compared), len(compared), sum(len(set(unit)) == 1 for unit in compared))
