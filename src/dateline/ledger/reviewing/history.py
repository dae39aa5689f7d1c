"""Reviews as they were made, from their rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa

from dateline.ledger.streaming import streamed
from dateline.ledger.tables import reviews
from dateline.reviews import Review


def review_of(row: sa.Row[Any]) -> Review:
    """Returns the review of a row."""
    values = {name: getattr(row, name) for name in Review.__slots__ if name != "id"}
    return Review(id=row.n, **values)


def find_reviews(
    connection: sa.Connection,
    *,
    claim: str | None = None,
    incident: str | None = None,
    reviewer: str | None = None,
) -> Iterator[Review]:
    """Yields the reviews of a claim, of an incident or by a reviewer, or all, in the order they were made."""
    given = {"claim": claim, "incident": incident, "reviewer": reviewer}
    here = [reviews.c[name] == value for name, value in given.items() if value is not None]
    for row in streamed(connection, sa.select(reviews).where(*here).order_by(reviews.c.n)):
        yield review_of(row)


def reviews_by_claim(
    connection: sa.Connection, claims: Iterable[str] | None = None
) -> dict[str, list[Review]]:
    """Returns all reviews of claims by claim id, of the given claims or of all."""
    here = [reviews.c.claim.is_not(None)]
    if claims is not None:
        here.append(reviews.c.claim.in_(list(claims)))
    found: dict[str, list[Review]] = {}
    for row in connection.execute(sa.select(reviews).where(*here).order_by(reviews.c.n)):
        found.setdefault(row.claim, []).append(review_of(row))
    return found


def stands() -> sa.ColumnElement[bool]:
    """Says of a row of `reviews` that it is no undo and that none took it back."""
    undo = reviews.alias("undoing")
    undone = sa.select(undo.c.undoes).where(undo.c.undoes.is_not(None))
    return (reviews.c.verb != "undo") & reviews.c.n.not_in(undone)


def last_number(connection: sa.Connection) -> int:
    """Returns the number of the last review, 0 without any."""
    return connection.scalar(sa.select(sa.func.max(reviews.c.n))) or 0


def last_standing(connection: sa.Connection, reviewer: str) -> Review | None:
    """Returns a reviewer's last standing review."""
    chosen = sa.select(reviews).where(reviews.c.reviewer == reviewer, stands())
    row = connection.execute(chosen.order_by(reviews.c.n.desc()).limit(1)).first()
    return review_of(row) if row else None
