"""Grids over the globe: cells of any width, and the squares of a tenth of a degree that linking counts by.

The middles of squares are the points with one decimal: there are 1,801 rows of them from -90 to 90, and 3,601
columns from -180 to 180. All is binary arithmetic that both databases and Python do to the same bit: a point
has the same square, and is rounded to the same decimal, wherever it is asked for.
"""

from __future__ import annotations

import math
from typing import Any

import sqlalchemy as sa

from dateline.ledger.searching import Search

ROWS, COLUMNS = 1801, 3601
# Added to a latitude or a longitude, it makes a number from 0 on of either.
_LEAST = 180
# Tenths from there to the south pole.
_SOUTH = 900

Degrees = sa.ColumnElement[float]
Whole = sa.ColumnElement[int]


def cell_of(lat: Degrees, lon: Degrees, degrees: float, search: Search) -> Whole:
    """Returns which cell a point lies in: cells are `degrees` wide and high, from the south-west corner.

    A row number and a column number in one whole number: SQLite groups by one value faster than by two.
    """
    columns = int(360 / degrees) + 2
    return search.whole((lat + 90) / degrees) * columns + search.whole((lon + 180) / degrees)


def row_of(lat: Degrees, search: Search) -> Whole:
    """Returns the row of a point's square."""
    return search.whole(_steps(lat)) - _SOUTH


def column_of(lon: Degrees, search: Search) -> Whole:
    """Returns the column of a point's square."""
    return search.whole(_steps(lon))


def row_at(lat: float) -> int:
    """Returns the row of a latitude; what lies in rows between those of two latitudes lies between them."""
    steps: float = _steps(lat)
    return math.floor(steps) - _SOUTH


def column_at(lon: float) -> int:
    """Returns the column of a longitude, likewise."""
    steps: float = _steps(lon)
    return math.floor(steps)


def lat_of(row: Any) -> Any:
    """Returns the latitude of the middle of a row, as a number or an expression."""
    return _degrees(row + _SOUTH)


def lon_of(column: Any) -> Any:
    """Returns the longitude of the middle of a column, as a number or an expression."""
    return _degrees(column)


def rounded(degrees: Degrees, digits: int, search: Search) -> Degrees:
    """Returns the nearest decimal of so many digits; of two, the greater."""
    return sa.type_coerce(_degrees(search.whole(_steps(degrees, digits)), digits), sa.Float)


def rounded_at(degrees: float, digits: int) -> float:
    """Returns the same of a number."""
    nearest: float = _degrees(math.floor(_steps(degrees, digits)), digits)
    return nearest


def _steps(degrees: Any, digits: int = 1) -> Any:
    """How many steps of a decimal a degree lies from the least, with a fraction to be cut off.

    It never falls while degrees rise.
    """
    return (degrees + _LEAST) * 10**digits + 0.5


def _degrees(steps: Any, digits: int = 1) -> Any:
    return (steps - _LEAST * 10**digits) / float(10**digits)
