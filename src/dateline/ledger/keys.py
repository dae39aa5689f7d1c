"""Claims by the keys under which linking looks for their neighbours."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

import sqlalchemy as sa

from dateline.ledger.linked import batches
from dateline.ledger.reviewing.pairs import claims_judged_since
from dateline.ledger.tables import claim_keys, claims


def store_keys(
    connection: sa.Connection,
    by_claim: Mapping[str, Iterable[str]],
    *,
    up_to: int | None = None,
    reviewed: int | None = None,
) -> None:
    """Stores the keys of claims, by claim id, in place of their former ones.

    A claim without any key is still known to have been asked for: it is filed under the empty key. `up_to`
    is the number of the last row when the claims were looked up: a row that came later, as of a claim that
    was corrected meanwhile, is still to be linked. So is a claim
    that was judged with others after `reviewed`, the last review when the judgements were looked up.
    """
    known = sa.true() if up_to is None else claims.c.n <= up_to
    if reviewed is not None:
        known &= claims.c.id.not_in(claims_judged_since(reviewed))
    for some in batches(by_claim):
        last = sa.select(claims.c.id, sa.func.max(claims.c.n)).where(claims.c.id.in_(some), known)
        numbers = connection.execute(last.group_by(claims.c.id)).all()
        forget_keys(connection, [number for _, number in numbers])
        rows = (
            {"key": key, "claim": number}
            for id_, number in numbers
            for key in {_hash(key) for key in by_claim[id_]} or {_hash("")}
        )
        for few_rows in batches(rows):
            connection.execute(sa.insert(claim_keys), few_rows)


def forget_keys(connection: sa.Connection, numbers: Iterable[int]) -> None:
    """Removes the keys of the rows of claims with these numbers."""
    for few in batches(numbers):
        connection.execute(sa.delete(claim_keys).where(claim_keys.c.claim.in_(few)))


def filed_under(keys: Iterable[str]) -> sa.Select[tuple[int]]:
    """Returns the numbers of the claims that have one of the keys."""
    return sa.select(claim_keys.c.claim).where(claim_keys.c.key.in_([_hash(key) for key in keys]))


def without_keys() -> sa.ColumnElement[bool]:
    """Says whether a claim has not been linked yet."""
    return claims.c.n.not_in(sa.select(claim_keys.c.claim))


def is_gone() -> sa.ColumnElement[bool]:
    """Says of a row of `claims` that it was linked and that something newer has superseded it since."""
    linked = sa.exists().where(claim_keys.c.claim == claims.c.n)
    return claims.c.superseded_at.is_not(None) & linked


def _hash(key: str) -> int:
    """64 bits of a hash, as the signed number that databases keep."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)
