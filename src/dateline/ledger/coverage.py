"""The coverage log as values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from dateline.ledger.tables.coverage import COVERAGE_BETWEEN

_VIEW = sa.table(
    "coverage",
    sa.column("outlet", sa.Text),
    sa.column("day", sa.Date),
    *(sa.column(name, sa.Integer) for name in ("seen", "read", "failed", "claims")),
)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was seen of an outlet on a day of publication; None where outlet or day is not known."""

    outlet: str | None
    day: dt.date | None
    seen: int
    read: int
    failed: int
    claims: int


def coverage(
    connection: sa.Connection, *, outlet: str | None, start: dt.date | None, end: dt.date | None
) -> Iterator[Coverage]:
    """Yields a row for each outlet and day, by outlet and day; `start` and `end` are inclusive."""
    conditions = []
    if outlet:
        conditions.append(sa.func.lower(_VIEW.c.outlet) == outlet.lower())
    if start:
        conditions.append(_VIEW.c.day >= start)
    if end:
        conditions.append(_VIEW.c.day <= end)
    by = (_VIEW.c.outlet.asc().nulls_last(), _VIEW.c.day.asc().nulls_last())
    for row in connection.execute(sa.select(_VIEW).where(*conditions).order_by(*by)):
        yield Coverage(*row)


def coverage_between(connection: sa.Connection, start: dt.date, end: dt.date) -> Iterator[Coverage]:
    """Yields a row for each outlet and day of an inclusive period, and for what has no day."""
    days = (sa.bindparam(name, type_=sa.Date) for name in ("start", "end"))
    columns = {column.name: column.type for column in _VIEW.c}
    counted = sa.text(COVERAGE_BETWEEN).bindparams(*days).columns(**columns)
    for row in connection.execute(counted, {"start": start, "end": end}):
        yield Coverage(*row)
