"""A claim's rows, and what they come to with its reviews."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dateline.ledger.reviewing.history import find_reviews
from dateline.ledger.tables import claim_forms, claims
from dateline.reviews import PINNING, Review, Reviewed, apply, standing

# By the reader's own rows, a person's row is one that a review made.
_COLUMNS: tuple[sa.ColumnElement[Any], ...] = (
    claims.c.id, claims.c.n, claims.c.report, claims.c.position, claims.c.reader,
    claims.c.review, claims.c.by_review, claims.c.superseded_at, claim_forms.c.public,
    claim_forms.c.judgements,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """All rows of a claim in their order, its reviews, and what they come to.

    `base` is the reader's row that the reviews were made upon, None for a claim that a person added;
    `newest` is the reader's latest. `row` is the one that stands, superseded where the claim was rejected.
    """

    rows: Sequence[sa.Row[Any]]
    reviews: tuple[Review, ...]
    base: sa.Row[Any] | None
    newest: sa.Row[Any] | None
    row: sa.Row[Any] | None
    reviewed: Reviewed | None


def standing_of(connection: sa.Connection, claim: str) -> Standing:
    """Returns what a claim comes to; without rows or reviews there is nothing in it."""
    rows = rows_of(connection, claims.c.id == claim)
    return weigh(rows, tuple(find_reviews(connection, claim=claim)))


def rows_of(connection: sa.Connection, here: sa.ColumnElement[bool]) -> Sequence[sa.Row[Any]]:
    """Returns the rows of claims with their forms, superseded ones too, in the order that they were filed."""
    chosen = sa.select(*_COLUMNS).join(claim_forms, claim_forms.c.claim == claims.c.n)
    return connection.execute(chosen.where(here).order_by(claims.c.n)).all()


def weigh(rows: Sequence[sa.Row[Any]], reviews: tuple[Review, ...]) -> Standing:
    """Returns what the rows of a claim come to with its reviews."""
    machine = [row for row in rows if row.by_review is None]
    base = _base(machine, reviews)
    return Standing(
        rows,
        reviews,
        base,
        machine[-1] if machine else None,
        next((r for r in reversed(rows) if r.superseded_at is None or r.review == "rejected"), None),
        apply(base.public if base else None, reviews),
    )


def _base(machine: Sequence[sa.Row[Any]], reviews: tuple[Review, ...]) -> sa.Row[Any] | None:
    """The reader's row when it was first reviewed: what people confirmed stays when the reader reads anew."""
    seen = [r.seen for r in standing(reviews) if r.verb in PINNING and r.seen is not None]
    known = [row for row in machine if not seen or row.n <= min(seen)]
    return known[-1] if known else None
