"""How far the review is, and by how much it changed the number of claims."""

from __future__ import annotations

import sqlalchemy as sa

from dateline.ledger.tables import claims, readings, reviews


def changed_number(connection: sa.Connection) -> int:
    """Returns how many current claims there are more, or below 0 less, than the current readings found.

    Only reviewed claims are looked at: added ones are more, rejected ones less, and of those that a newer
    reading lacks, those that stand.
    """
    reviewed = sa.select(reviews.c.claim).where(reviews.c.claim.is_not(None))
    current = sa.select(readings.c.n).where(readings.c.superseded_at.is_(None))
    stands = sa.case((claims.c.superseded_at.is_(None), 1), else_=0)
    was_read = sa.case((claims.c.by_review.is_(None) & claims.c.reading.in_(current), 1), else_=0)
    chosen = sa.select(sa.func.sum(stands - was_read)).where(claims.c.id.in_(reviewed))
    return connection.scalar(chosen) or 0
