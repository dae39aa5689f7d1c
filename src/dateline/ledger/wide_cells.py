"""Incidents in wide cells, by the squares of a tenth of a degree in which linking counts them.

A map of a continent does not show where in such a square an incident lies, and a million incidents lie in
some thousands of squares. In squares that the edge of the map cuts, the incidents themselves are counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from dateline.ledger.grid import COLUMNS, ROWS, cell_of, column_at, column_of, lat_of, lon_of, row_at, row_of
from dateline.ledger.searching import Search, search_of
from dateline.ledger.tables import incident_cells, incidents
from dateline.ledger.tables.metadata import RowNumber
from dateline.model import Box, Filter

# Ten squares: what is counted beyond the line between two cells lies within a tenth of either.
_WIDE = 1.0
_HALF = 0.05


@dataclass(frozen=True, slots=True)
class Inner:
    """Squares all of whose points lie in a box: those between two rows and two columns, without these."""

    south: int
    north: int
    west: int
    east: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A strip along an edge of the box: a filter whose box holds it, and what else its points must meet."""

    wanted: Filter
    holds: sa.ColumnElement[bool]


def inner(wanted: Filter, *, degrees: float, digits: int | None) -> Inner | None:
    """Returns the squares by which cells may be counted; None where the incidents themselves have to be."""
    if degrees < _WIDE or digits not in (None, 1) or not wanted.asks_only("bbox", "status"):
        return None
    box = wanted.bbox or Box(-180.0, -90.0, 180.0, 90.0)
    found = Inner(
        row_at(box.south) if box.south > -90 else -1,
        row_at(box.north) if box.north < 90 else ROWS,
        column_at(box.west) if box.west > -180 else -1,
        column_at(box.east) if box.east < 180 else COLUMNS,
    )
    return found if found.north - found.south > 1 and found.east - found.west > 1 else None


def counted(
    connection: sa.Connection, wanted: Filter, inner: Inner, *, degrees: float, is_rounded: bool
) -> Iterator[tuple[Any, ...]]:
    """Yields cell, status, count, box, sums and number of what lies in the squares.

    Points are the middles of squares. Unless they are to be rounded, a box is that of the squares: so it
    holds the points themselves.
    """
    here, search = incident_cells.c, search_of(connection)
    row, column = here.cell // COLUMNS, here.cell % COLUMNS
    conditions = [
        here.incidents > 0,
        here.cell.between((inner.south + 1) * COLUMNS, inner.north * COLUMNS - 1),
        column.between(inner.west + 1, inner.east - 1),
    ]
    if wanted.status:
        conditions.append(here.status.in_(wanted.status))
    points = [
        sa.type_coerce(lat_of(row), sa.Float).label("lat"),
        sa.type_coerce(lon_of(column), sa.Float).label("lon"),
    ]
    seen = sa.select(*points, here.status, here.incidents, here.numbers).where(*conditions).subquery("seen").c
    cell, all_ = cell_of(seen.lat, seen.lon, degrees, search), sa.func.sum
    query = sa.select(
        cell, seen.status, all_(seen.incidents), sa.func.min(seen.lon), sa.func.min(seen.lat),
        sa.func.max(seen.lon), sa.func.max(seen.lat), all_(seen.lat * seen.incidents),
        all_(seen.lon * seen.incidents), sa.cast(all_(seen.numbers), RowNumber),
    ).group_by(cell, seen.status)  # fmt: skip
    half = 0.0 if is_rounded else _HALF
    for key, status, count, west, south, east, north, *rest in connection.execute(query):
        least = round(max(-180.0, west - half), 2), round(max(-90.0, south - half), 2)
        most = round(min(180.0, east + half), 2), round(min(90.0, north + half), 2)
        yield key, status, count, *least, *most, *rest


def edges(wanted: Filter, inner: Inner, search: Search) -> Iterator[Edge]:
    """Yields the strips of the box in which the other squares lie; no point lies in two of them."""
    box, row, column = wanted.bbox, row_of(incidents.c.lat, search), column_of(incidents.c.lon, search)
    if box is None:
        return
    between = row.between(inner.south + 1, inner.north - 1)
    # The boxes reach half a square too far, so that they hold whatever the conditions ask for.
    if inner.south >= 0:
        strip = replace(box, north=min(box.north, lat_of(inner.south + 1)))
        yield Edge(replace(wanted, bbox=strip), row == inner.south)
    if inner.north < ROWS:
        strip = replace(box, south=max(box.south, lat_of(inner.north - 1)))
        yield Edge(replace(wanted, bbox=strip), row == inner.north)
    if inner.west >= 0:
        strip = replace(box, east=min(box.east, lon_of(inner.west + 1)))
        yield Edge(replace(wanted, bbox=strip), between & (column == inner.west))
    if inner.east < COLUMNS:
        strip = replace(box, west=max(box.west, lon_of(inner.east - 1)))
        yield Edge(replace(wanted, bbox=strip), between & (column == inner.east))
