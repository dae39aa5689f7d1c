"""Which claims people judged to speak of one occurrence, apart from what linking scored."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from dateline.ledger.linked import batches
from dateline.ledger.reviewing.history import stands
from dateline.ledger.tables import claim_keys, claims, pair_judgements, reviews
from dateline.model import Judged, pair_of


def store_pairs(connection: sa.Connection, review: int, pairs: Iterable[tuple[str, str, bool]]) -> None:
    """Stores the judgements of a review; the claims in them are linked anew by the next linking."""
    rows = []
    for one, other, same in pairs:
        first, second = pair_of(one, other)
        rows.append({"review": review, "first": first, "second": second, "same": same})
    for some in batches(rows):
        connection.execute(sa.insert(pair_judgements), some)
    forget_links(connection, review)


def forget_links(connection: sa.Connection, review: int) -> None:
    """Lets the claims that a review judged count as not linked yet."""
    chosen = _claims_in(pair_judgements.c.review == review)
    numbers = sa.select(claims.c.n).where(claims.c.id.in_(chosen), claims.c.superseded_at.is_(None))
    connection.execute(sa.delete(claim_keys).where(claim_keys.c.claim.in_(numbers)))


def judged_since(review: int) -> sa.Select[tuple[int]]:
    """Returns the numbers of the reviews of incidents that were made or taken back after a review."""
    later = (reviews.c.n > review, reviews.c.incident.is_not(None))
    return sa.select(sa.func.coalesce(reviews.c.undoes, reviews.c.n)).where(*later)


def claims_judged_since(review: int) -> sa.CompoundSelect[tuple[str]]:
    """Returns the ids of the claims that reviews judged, or gave free again, after a review."""
    return _claims_in(pair_judgements.c.review.in_(judged_since(review)))


def find_judged(connection: sa.Connection) -> Judged:
    """Returns the judgements that stand; of one pair the last one counts."""
    of = pair_judgements.c
    joined = sa.select(of.first, of.second, of.same).join(reviews, reviews.c.n == of.review)
    last = {
        (row.first, row.second): row.same for row in connection.execute(joined.where(stands()).order_by(of.n))
    }
    return Judged(
        frozenset(pair for pair, same in last.items() if same),
        frozenset(pair for pair, same in last.items() if not same),
    )


def _claims_in(which: sa.ColumnElement[bool]) -> sa.CompoundSelect[tuple[str]]:
    of = pair_judgements.c
    return sa.union(sa.select(of.first).where(which), sa.select(of.second).where(which))
