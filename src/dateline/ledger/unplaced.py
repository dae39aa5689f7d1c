"""Incidents that no map can show."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from dateline.ledger.conditions import order
from dateline.ledger.incident_rows import incident_of
from dateline.ledger.plans import plan
from dateline.ledger.tables import incidents
from dateline.model import Filter, Incident


def unplaced(connection: sa.Connection, wanted: Filter, *, limit: int) -> Iterator[Incident]:
    """Yields the incidents that fit and have no point, in the filter's order."""
    conditions = plan(connection, incidents, wanted).conditions
    chosen = sa.select(incidents.c.whole).where(*conditions, incidents.c.lat.is_(None))
    for whole in connection.scalars(chosen.order_by(*order(incidents, wanted)).limit(limit)):
        yield incident_of(whole)
