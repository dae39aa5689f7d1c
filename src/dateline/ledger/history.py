"""What each reading made of a claim."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dateline.ledger.tables import claim_forms, claims, readings


@dataclass(frozen=True, slots=True)
class Version:
    """A claim as a version of the reader filed it; `superseded_at` is None while it is current."""

    reader: str
    read_at: dt.datetime
    superseded_at: dt.datetime | None
    public: dict[str, Any]


def versions(connection: sa.Connection, id_: str) -> Iterator[Version]:
    """Yields every version of a claim, the oldest first; nothing where no claim ever had that id."""
    query = (
        sa.select(claims.c.reader, readings.c.read_at, claims.c.superseded_at, claim_forms.c.public)
        .select_from(claims)
        .join(claim_forms, claim_forms.c.claim == claims.c.n)
        .join(readings, readings.c.n == claims.c.reading)
        .where(claims.c.id == id_, claims.c.by_review.is_(None))
        .order_by(claims.c.n)
    )
    for row in connection.execute(query):
        yield Version(*row)
