"""Checks that what reviewers decided is kept, and that the rows of claims follow from it."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from dateline.ledger.reviewing.history import reviews_by_claim
from dateline.ledger.reviewing.standing import Standing, standing_of
from dateline.ledger.tables import claims, pair_judgements, reviews

# Where, and what was found.
Finding = tuple[str, str]


def verify_reviews(connection: sa.Connection) -> Iterator[Finding]:
    """Yields what does not follow from the reviews, as (where, found)."""
    for claim in reviews_by_claim(connection):
        now = standing_of(connection, claim)
        yield from ((claim, found) for found in _claim(now))
    yield from _states_without_review(connection)
    yield from _references(connection)


def _claim(now: Standing) -> Iterator[str]:
    if not now.rows:
        yield "reviews speak of it and it is not here"
        return
    current = [row for row in now.rows if row.superseded_at is None]
    if len(current) > 1:
        yield f"{len(current)} of its rows are current"
    if now.reviewed is None:
        if now.row is not None:
            yield "it was added and undone, and it still stands"
        return
    if now.row is None:
        yield f"its reviews say {now.reviewed.state}, and no row of it stands"
        return
    if (now.row.review or "unreviewed") != now.reviewed.state:
        yield f"its reviews say {now.reviewed.state}, its row says {now.row.review or 'unreviewed'}"
    if now.row.public != now.reviewed.public:
        yield "its public form is not what its reviews come to"
    if (now.row.superseded_at is None) == (now.reviewed.state == "rejected"):
        yield f"its reviews say {now.reviewed.state}, and its row is {'' if current else 'not '}current"


def _states_without_review(connection: sa.Connection) -> Iterator[Finding]:
    known = sa.select(reviews.c.claim).where(reviews.c.claim.is_not(None))
    touched = claims.c.review.is_not(None) | claims.c.by_review.is_not(None)
    for claim in connection.scalars(
        sa.select(claims.c.id).where(touched, claims.c.id.not_in(known)).distinct()
    ):
        yield claim, "its row bears a review and none speaks of it"


def _references(connection: sa.Connection) -> Iterator[Finding]:
    lost = sa.select(reviews.c.n).where(
        reviews.c.undoes.is_not(None), reviews.c.undoes.not_in(sa.select(reviews.alias("r").c.n))
    )
    for number in connection.scalars(lost):
        yield f"review {number}", "it takes back a review that is not here"
    known = sa.select(claims.c.id)
    for name in ("first", "second"):
        column = pair_judgements.c[name]
        for claim in connection.scalars(sa.select(column).where(column.not_in(known)).distinct()):
            yield claim, "a reviewer judged it with another and it is not here"
