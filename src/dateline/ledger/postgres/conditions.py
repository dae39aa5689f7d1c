"""Conditions that the server answers from its indexes of words (GIN) and points (PostGIS, GiST)."""

from __future__ import annotations

from functools import reduce
from typing import Any

import sqlalchemy as sa

from dateline.ledger.distances import Condition
from dateline.ledger.words import phrases_of
from dateline.model import Box, Circle

# It keeps statistics of every column and index, and chooses by them.
KNOWS_SIZES = True
# WGS 84.
_SYSTEM: sa.ColumnElement[int] = sa.literal_column("4326")
# Our mean radius of the earth and PostGIS's differ by two thousandths of a permille: the index looks a
# little further, and the row's own distance decides.
_FURTHER = 1.001


def with_words(table: str, q: str) -> sa.Select[Any]:
    """Returns the numbers of rows of `table` in whose texts every word of `q` occurs."""
    words = sa.table(f"{table}_fts", sa.column("rowid", sa.BigInteger), sa.column("words"))
    phrases: list[sa.ColumnElement[Any]] = [
        sa.func.phraseto_tsquery(sa.literal_column("'simple'::regconfig"), sa.func.dateline_folded(phrase))
        for phrase in phrases_of(q)
    ]
    found = sa.select(words.c.rowid)
    if not phrases:
        return found.where(sa.false())
    return found.where(words.c.words.op("@@")(reduce(lambda one, other: one.op("&&")(other), phrases)))


def in_boxes(table: sa.Table, boxes: list[Box]) -> list[sa.Select[Any]]:  # noqa: ARG001
    """Returns nothing: the index of points is the table's own, asked by `at_points`."""
    return []


def at_points(table: sa.Table, box: Box | None, circle: Circle | None) -> list[Condition]:
    """Returns conditions on the row's point in the words of its indexes; compare the point as well.

    Both indexes are of current rows only.
    """
    point = sa.func.ST_SetSRID(sa.func.ST_MakePoint(table.c.lon, table.c.lat), _SYSTEM)
    found: list[Condition] = []
    if box is not None:
        found.append(sa.or_(*(point.op("&&")(_envelope(part)) for part in _parts(box))))
    if circle is not None:
        centre = sa.func.geography(sa.func.ST_SetSRID(sa.func.ST_MakePoint(circle.lon, circle.lat), _SYSTEM))
        metres = circle.radius * 1000 * _FURTHER + 1
        on_globe = sa.func.ST_DWithin(sa.func.geography(point), centre, metres, sa.false())
        found.append(on_globe)
    return found


def unled(table: sa.Table, name: str) -> sa.ColumnElement[Any]:
    """Returns the column as it is: the server knows when to start from it."""
    return table.c[name]


def whole(number: sa.ColumnElement[Any]) -> sa.ColumnElement[int]:
    """Returns the number cut to an integer of 64 bits; a cast alone would round."""
    return sa.cast(sa.func.floor(number), sa.BigInteger)


def _envelope(box: Box) -> sa.ColumnElement[Any]:
    return sa.func.ST_MakeEnvelope(box.west, box.south, box.east, box.north, _SYSTEM)


def _parts(box: Box) -> list[Box]:
    """The box, or both of its parts where it crosses the 180th meridian."""
    if box.west <= box.east:
        return [box]
    return [Box(box.west, box.south, 180.0, box.north), Box(-180.0, box.south, box.east, box.north)]
