"""Incidents in the cells of a grid of degrees, counted by the database, for a map of any number of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

import sqlalchemy as sa

from dateline.ledger import wide_cells
from dateline.ledger.grid import cell_of, rounded
from dateline.ledger.plans import passing, plan
from dateline.ledger.searching import search_of
from dateline.ledger.tables import incidents
from dateline.model import Filter


@dataclass(slots=True)
class Cell:
    """Incidents that lie in one cell: how many of each status, and the box and the sums of their points.

    `number` is that of its row where there is but one; of more it says nothing. Degrees are WGS 84.
    """

    count: int
    by_status: dict[str, int]
    west: float
    south: float
    east: float
    north: float
    lat_sum: float
    lon_sum: float
    number: int


@dataclass(frozen=True, slots=True)
class Spot:
    """One incident as a map shows it."""

    id: str
    type: str
    status: str
    precision: str | None
    place: str | None
    start: dt.date | None
    end: dt.date | None
    claims: int
    voices: int
    lat: float
    lon: float


def cells(
    connection: sa.Connection, wanted: Filter, *, degrees: float, digits: int | None = None
) -> list[Cell]:
    """Returns the cells, `degrees` wide and high, that hold a point of a current incident that fits.

    Cells are counted from the south-west corner of the globe, so that they stay where they are while a
    map is dragged; none crosses the 180th meridian. With `digits`, points are rounded to so many decimals
    before anything is made of them.

    Wide cells that are narrowed by no more than a box and status are counted by the squares that linking
    keeps (see `wide_cells`): the same incidents, each at most half a tenth of a degree from its point.
    """
    inner = wide_cells.inner(wanted, degrees=degrees, digits=digits)
    if inner is None:
        return _joined(_counted(connection, wanted, degrees, digits))
    rows: list[Iterable[Any]] = [
        wide_cells.counted(connection, wanted, inner, degrees=degrees, is_rounded=digits is not None)
    ]
    for edge in wide_cells.edges(wanted, inner, search_of(connection)):
        rows.append(_counted(connection, edge.wanted, degrees, digits, edge.holds))
    return _joined(chain.from_iterable(rows))


def spots(connection: sa.Connection, numbers: Iterable[int]) -> Iterator[tuple[int, Spot]]:
    """Yields the incidents of these row numbers."""
    here = incidents.c
    query = sa.select(
        here.n, here.id, here.type, here.status, here.place_precision, here.place, here.when_start,
        here.when_end, here.claims, here.voices, here.lat, here.lon,
    ).where(here.n.in_(list(numbers)))  # fmt: skip
    for number, *rest in connection.execute(query):
        yield number, Spot(*rest)


def _counted(
    connection: sa.Connection,
    wanted: Filter,
    degrees: float,
    digits: int | None,
    *narrower: sa.ColumnElement[bool],
) -> Iterable[Any]:
    """Counts the incidents themselves: cell, status, count and what else a Cell has, a row."""
    here, search = incidents.c, search_of(connection)
    chosen = plan(connection, incidents, wanted)
    points: list[sa.ColumnElement[float]] = [here.lat, here.lon]
    if digits is not None:
        points = [
            rounded(here.lat, digits, search).label("lat"),
            rounded(here.lon, digits, search).label("lon"),
        ]
    rows = passing(chosen, incidents, *points, here.status, here.n).where(here.lat.is_not(None), *narrower)
    seen = rows.subquery("seen").c
    cell = cell_of(seen.lat, seen.lon, degrees, search)
    query = sa.select(
        cell, seen.status, sa.func.count(), sa.func.min(seen.lon), sa.func.min(seen.lat),
        sa.func.max(seen.lon), sa.func.max(seen.lat), sa.func.sum(seen.lat), sa.func.sum(seen.lon),
        sa.func.min(seen.n),
    ).group_by(cell, seen.status)  # fmt: skip
    return connection.execute(query)


def _joined(rows: Iterable[Any]) -> list[Cell]:
    """One cell for the rows of all its statuses."""
    found: dict[int, Cell] = {}
    for key, status, count, *values in rows:
        cell = found.get(key)
        if cell is None:
            found[key] = Cell(count, {status: count}, *values)
        else:
            _add(cell, status, count, *values)
    return list(found.values())


def _add(
    cell: Cell, status: str, count: int, west: float, south: float, east: float, north: float,
    lat_sum: float, lon_sum: float, _number: int,
) -> None:  # fmt: skip
    cell.count += count
    # Squares and the edge of a box may both add to a cell.
    cell.by_status[status] = cell.by_status.get(status, 0) + count
    cell.west, cell.south = min(cell.west, west), min(cell.south, south)
    cell.east, cell.north = max(cell.east, east), max(cell.north, north)
    cell.lat_sum += lat_sum
    cell.lon_sum += lon_sum
