"""Claims by the keys under which linking looks for their neighbours."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

import sqlalchemy as sa

from dateline.ledger.linked import batches
from dateline.ledger.tables import claim_keys, claims, incident_claims, incidents


def store_keys(connection: sa.Connection, by_claim: Mapping[str, Iterable[str]]) -> None:
    """Stores the keys of current claims, by claim id, in place of their former ones.

    A claim without any key is still known to have been asked for: it is filed under the empty key.
    """
    for some in batches(by_claim):
        current = sa.select(claims.c.id, claims.c.n).where(
            claims.c.id.in_(some), claims.c.superseded_at.is_(None)
        )
        numbers = connection.execute(current).all()
        for few in batches([number for _, number in numbers]):
            connection.execute(sa.delete(claim_keys).where(claim_keys.c.claim.in_(few)))
        rows = (
            {"key": key, "claim": number}
            for id_, number in numbers
            for key in {_hash(key) for key in by_claim[id_]} or {_hash("")}
        )
        for few_rows in batches(rows):
            connection.execute(sa.insert(claim_keys), few_rows)


def filed_under(keys: Iterable[str]) -> sa.Select[tuple[int]]:
    """Returns the numbers of the claims that have one of the keys."""
    return sa.select(claim_keys.c.claim).where(claim_keys.c.key.in_([_hash(key) for key in keys]))


def without_keys() -> sa.ColumnElement[bool]:
    """Says whether a claim has not been linked yet."""
    return claims.c.n.not_in(sa.select(claim_keys.c.claim))


def lost_claims(connection: sa.Connection) -> Iterator[str]:
    """Yields the ids that current incidents hold and no current claim has: a newer reading lost them."""
    current = sa.select(claims.c.id).where(claims.c.superseded_at.is_(None))
    held = sa.select(incident_claims.c.claim).join(incidents).where(incidents.c.superseded_at.is_(None))
    yield from connection.scalars(held.where(incident_claims.c.claim.not_in(current)).distinct())


def _hash(key: str) -> int:
    """64 bits of a hash, as the signed number that databases keep."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)
