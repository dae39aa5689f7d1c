"""How many incidents begin on each day, by status."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dateline.ledger.plans import plan
from dateline.ledger.tables import incident_days, incident_totals, incidents
from dateline.model import Filter


@dataclass(frozen=True, slots=True)
class Day:
    """How many incidents of a status begin on a day; `day` is None for those without a date."""

    day: dt.date | None
    status: str
    count: int


def days(connection: sa.Connection, wanted: Filter) -> Iterator[Day]:
    """Yields the days on which current incidents that fit begin, in order, without a date first.

    Those of all incidents, or of those of a status, are kept by linking.
    """
    query = _kept(wanted.status) if wanted.asks_only("status") else _counted(connection, wanted)
    for row in connection.execute(query):
        yield Day(*row)


def _counted(connection: sa.Connection, wanted: Filter) -> sa.Select[Any]:
    day, status = incidents.c.when_start, incidents.c.status
    query = sa.select(day, status, sa.func.count()).where(*plan(connection, incidents, wanted).conditions)
    return query.group_by(day, status).order_by(day.asc().nulls_first(), status)


def _kept(status: Collection[str]) -> sa.Select[Any]:
    undated, dated = incident_totals.c, incident_days.c
    both = sa.union_all(
        sa.select(dated.day, dated.status, dated.incidents),
        sa.select(sa.null(), undated.status, undated.undated),
    )
    seen = both.subquery("seen").c
    query = sa.select(seen.day, seen.status, seen.incidents).where(seen.incidents > 0)
    if status:
        query = query.where(seen.status.in_(status))
    return query.order_by(seen.day.asc().nulls_first(), seen.status)
