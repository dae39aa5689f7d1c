"""Figures of the current incidents that linking keeps, so that nobody counts a million of them for a page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from dateline.ledger.grid import COLUMNS, column_of, row_of
from dateline.ledger.searching import Search, search_of
from dateline.ledger.tables import incident_cells, incident_days, incident_totals, incidents

_TABLES = (incident_totals, incident_days, incident_cells)
_CURRENT = incidents.c.superseded_at.is_(None)
# Both know an insert that adds to a row that is there, and write it alike.
_INSERTS: Mapping[str, Callable[[sa.Table], Any]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


@dataclass(frozen=True, slots=True)
class Totals:
    """How many incidents there are, and how many of them have no point, and no day."""

    incidents: int
    unplaced: int
    undated: int


def add(connection: sa.Connection, which: sa.ColumnElement[bool]) -> None:
    """Counts current incidents in that were not counted yet."""
    _change(connection, which & _CURRENT, 1)


def take(connection: sa.Connection, which: sa.ColumnElement[bool]) -> None:
    """Counts current incidents out, before they are superseded."""
    _change(connection, which & _CURRENT, -1)


def recount(connection: sa.Connection) -> None:
    """Counts all current incidents anew."""
    for table in _TABLES:
        connection.execute(sa.update(table).values(dict.fromkeys(_figures(table), 0)))
    _change(connection, _CURRENT, 1)


def kept(connection: sa.Connection, status: Collection[str] = ()) -> Totals:
    """Returns the figures of all current incidents, or of those of one of the statuses."""
    here = incident_totals.c
    sums = (sa.func.coalesce(sa.func.sum(here[name]), 0) for name in _figures(incident_totals))
    chosen = sa.select(*sums).where(here.status.in_(status) if status else sa.true())
    return Totals(*connection.execute(chosen).one())


def verify_totals(connection: sa.Connection) -> Iterator[tuple[str, str]]:
    """Yields which figures are not what the current incidents come to, as (where, found)."""
    for table in _TABLES:
        keys, names = _keys(table), _figures(table)
        for row in connection.execute(_differing(connection, table)):
            where = " ".join((table.name, *(str(getattr(row, key)) for key in keys)))
            for name in names:
                told, found = getattr(row, name), getattr(row, f"{name}_found")
                if told != found:
                    yield where, f"{name} is {told}, and {found} by the incidents that are here"


def _change(connection: sa.Connection, which: sa.ColumnElement[bool], sign: int) -> None:
    """Adds what these incidents come to, or with -1 takes it away."""
    for table in _TABLES:
        keys, names = _keys(table), _figures(table)
        found = _counted(connection, table, which).subquery("found").c
        query = sa.select(*(found[key] for key in keys), *(found[name] * sign for name in names))
        insert = _INSERTS[connection.dialect.name](table).from_select([*keys, *names], query.where(sa.true()))
        sums = {name: table.c[name] + insert.excluded[name] for name in names}
        connection.execute(insert.on_conflict_do_update(index_elements=keys, set_=sums))


def _counted(connection: sa.Connection, table: sa.Table, which: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """What these incidents come to, as rows of the table."""
    if table is incident_cells:
        return _by_cell(which, search_of(connection))
    return _by_status(which) if table is incident_totals else _by_day(which)


def _by_status(which: sa.ColumnElement[bool]) -> sa.Select[Any]:
    here, all_ = incidents.c, sa.func.count()
    unplaced = (all_ - sa.func.count(here.lat)).label("unplaced")
    undated = (all_ - sa.func.count(here.when_start)).label("undated")
    chosen = sa.select(here.status, all_.label("incidents"), unplaced, undated)
    return chosen.where(which).group_by(here.status)


def _by_day(which: sa.ColumnElement[bool]) -> sa.Select[Any]:
    day, status = incidents.c.when_start, incidents.c.status
    chosen = sa.select(day.label("day"), status, sa.func.count().label("incidents"))
    return chosen.where(which, day.is_not(None)).group_by(day, status)


def _by_cell(which: sa.ColumnElement[bool], search: Search) -> sa.Select[Any]:
    here = incidents.c
    cell = (row_of(here.lat, search) * COLUMNS + column_of(here.lon, search)).label("cell")
    seen = sa.select(cell, here.status, here.n).where(which, here.lat.is_not(None)).subquery("seen").c
    numbers = sa.func.sum(seen.n).label("numbers")
    chosen = sa.select(seen.cell, seen.status, sa.func.count().label("incidents"), numbers)
    return chosen.group_by(seen.cell, seen.status)


def _differing(connection: sa.Connection, table: sa.Table) -> sa.Select[Any]:
    """The rows of the table, and those that it lacks, in which a figure is wrong: as kept, and as found."""
    keys, names = _keys(table), _figures(table)
    counted = _counted(connection, table, _CURRENT).subquery("counted").c
    none, none_found = (
        [sa.literal(0).label(n) for n in names],
        [sa.literal(0).label(f"{n}_found") for n in names],
    )
    told = sa.select(*(table.c[name] for name in (*keys, *names)), *none_found)
    found = sa.select(*(counted[key] for key in keys), *none, *(counted[name] for name in names))
    both = sa.union_all(told, found).subquery("both").c
    sums = [sa.func.sum(both[name]).label(name) for name in (*names, *(f"{name}_found" for name in names))]
    wrong = (sa.func.sum(both[name]) != sa.func.sum(both[f"{name}_found"]) for name in names)
    by = [both[key] for key in keys]
    return sa.select(*by, *sums).group_by(*by).having(sa.or_(*wrong)).order_by(*by)


def _keys(table: sa.Table) -> list[str]:
    return [column.name for column in table.primary_key]


def _figures(table: sa.Table) -> list[str]:
    return [column.name for column in table.c if not column.primary_key]
