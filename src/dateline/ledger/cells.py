"""Incidents in the cells of a grid of degrees, counted by the database, for a map of any number of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dateline.ledger.plans import passing, plan
from dateline.ledger.searching import search_of
from dateline.ledger.tables import incidents
from dateline.model import Filter


@dataclass(slots=True)
class Cell:
    """Incidents that lie in one cell: how many of each status, and the box and the sums of their points.

    `number` is that of one of their rows. Degrees are WGS 84.
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
    """
    here = incidents.c
    chosen = plan(connection, incidents, wanted)
    lat, lon = (
        (here.lat, here.lon)
        if digits is None
        else (_rounded(point, digits).label(point.name) for point in (here.lat, here.lon))
    )
    rows = passing(chosen, incidents, lat, lon, here.status, here.n).where(here.lat.is_not(None))
    seen = rows.subquery("seen").c
    # A row number and a column number in one whole number: SQLite groups by one value faster than by two.
    columns = int(360 / degrees) + 2
    whole = search_of(connection).whole
    cell = (whole((seen.lat + 90) / degrees) * columns + whole((seen.lon + 180) / degrees)).label("cell")
    query = sa.select(
        cell, seen.status, sa.func.count(), sa.func.min(seen.lon), sa.func.min(seen.lat),
        sa.func.max(seen.lon), sa.func.max(seen.lat), sa.func.sum(seen.lat), sa.func.sum(seen.lon),
        sa.func.min(seen.n),
    ).group_by(cell, seen.status)  # fmt: skip
    return _joined(connection.execute(query))


def spots(connection: sa.Connection, numbers: Iterable[int]) -> Iterator[tuple[int, Spot]]:
    """Yields the incidents of these row numbers."""
    here = incidents.c
    query = sa.select(
        here.n, here.id, here.type, here.status, here.place_precision, here.place, here.when_start,
        here.when_end, here.claims, here.voices, here.lat, here.lon,
    ).where(here.n.in_(list(numbers)))  # fmt: skip
    for number, *rest in connection.execute(query):
        yield number, Spot(*rest)


def _rounded(degrees: sa.ColumnElement[float], digits: int) -> sa.ColumnElement[float]:
    """Rounded as decimals: a server does not round binary fractions to digits."""
    return sa.cast(sa.func.round(sa.cast(degrees, sa.Numeric), digits), sa.Float)


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
    cell.by_status[status] = count
    cell.west, cell.south = min(cell.west, west), min(cell.south, south)
    cell.east, cell.north = max(cell.east, east), max(cell.north, north)
    cell.lat_sum += lat_sum
    cell.lon_sum += lon_sum
