"""How many incidents begin on each day, by status."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from dateline.ledger.plans import plan
from dateline.ledger.tables import incidents
from dateline.model import Filter


@dataclass(frozen=True, slots=True)
class Day:
    """How many incidents of a status begin on a day; `day` is None for those without a date."""

    day: dt.date | None
    status: str
    count: int


def days(connection: sa.Connection, wanted: Filter) -> Iterator[Day]:
    """Yields the days on which current incidents that fit begin, in order, without a date first."""
    here = incidents.c
    by = (here.when_start, here.status)
    query = sa.select(*by, sa.func.count()).where(*plan(connection, incidents, wanted).conditions)
    for row in connection.execute(query.group_by(*by).order_by(*by)):
        yield Day(*row)
