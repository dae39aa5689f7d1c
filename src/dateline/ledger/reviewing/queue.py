"""What is to be reviewed next, and how far the review is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import sqlalchemy as sa

from dateline.ledger.conditions import order
from dateline.ledger.look_up import Shown, find_chosen, tally
from dateline.ledger.plans import plan
from dateline.ledger.reviewing.history import stands
from dateline.ledger.tables import claims, reviews
from dateline.model import Filter

Look = Literal["first", "second"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How many claims that fit a filter are in each state of review; `is_exact` as in a tally."""

    unreviewed: int
    accepted: int
    corrected: int
    rejected: int
    is_exact: bool = True

    @property
    def reviewed(self) -> int:
        """How many were accepted, corrected or rejected."""
        return self.accepted + self.corrected + self.rejected

    @property
    def all(self) -> int:
        """How many there are, rejected ones among them."""
        return self.unreviewed + self.reviewed


def find_to_review(
    connection: sa.Connection, wanted: Filter, *, reviewer: str, look: Look, limit: int, offset: int
) -> Iterator[Shown]:
    """Yields the claims that nobody has reviewed, in the filter's order.

    What this reviewer skipped comes last. A second look is at what others have reviewed and this one
    has not.
    """
    states = ("unreviewed",) if look == "first" else ("accepted", "corrected", "rejected")
    conditions = list(plan(connection, claims, replace(wanted, review=states)).conditions)
    if look == "second":
        conditions.append(claims.c.id.not_in(_claims_of(reviewer, skipped=False)))
    skipped = sa.case((claims.c.id.in_(_claims_of(reviewer, skipped=True)), 1), else_=0)
    by = [skipped, *order(claims, wanted)]
    numbers = sa.select(claims.c.n).where(*conditions).order_by(*by).limit(limit).offset(offset)
    yield from find_chosen(connection, numbers.subquery("chosen"), by)


def progress(connection: sa.Connection, wanted: Filter) -> Progress:
    """Counts the claims that fit by the state of their review."""
    found = {
        state: tally(connection, replace(wanted, review=(state,)))
        for state in ("unreviewed", "accepted", "corrected", "rejected")
    }
    return Progress(
        **{state: one.fitting for state, one in found.items()},
        is_exact=all(one.is_exact for one in found.values()),
    )


def _claims_of(reviewer: str, *, skipped: bool) -> sa.Select[tuple[str]]:
    """The claims that a reviewer skipped, or decided on."""
    verb = reviews.c.verb == "skip" if skipped else reviews.c.verb != "skip"
    here = (reviews.c.claim.is_not(None), reviews.c.reviewer == reviewer, verb, stands())
    return sa.select(reviews.c.claim).where(*here)
