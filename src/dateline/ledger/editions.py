"""Which state of the ledger something was shown from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa

from dateline.ledger.tables import incidents, readings


@dataclass(frozen=True, slots=True)
class Edition:
    """The state of a ledger: when it last changed, None while nothing is filed, and a version.

    `version` is the number of the newest reading and that of the newest incident: `120.34`. The same
    version shows the same claims and incidents.
    """

    as_of: dt.datetime | None
    version: str


def edition(connection: sa.Connection) -> Edition:
    """Returns the ledger's present state, from the ends of two tables."""
    newest = [
        connection.execute(sa.select(table.c.n, when).order_by(table.c.n.desc()).limit(1)).first()
        for table, when in ((readings, readings.c.read_at), (incidents, incidents.c.filed_at))
    ]
    times = [row[1] for row in newest if row is not None]
    return Edition(max(times, default=None), ".".join(str(row[0] if row else 0) for row in newest))
