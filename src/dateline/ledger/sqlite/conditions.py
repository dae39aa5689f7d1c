"""Conditions that use full text and the R*Tree: each a set of row numbers of a table."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from dateline.ledger.distances import Condition
from dateline.ledger.words import phrases_of
from dateline.model import Box, Circle

# Without statistics it starts from any index that a condition has: see `plans`.
KNOWS_SIZES = False


def with_words(table: str, q: str) -> sa.Select[Any]:
    """Returns the numbers of rows of `table` in whose texts every word of `q` occurs.

    Words are quoted, so that nothing in `q` is an operator. Without any word nothing can match.
    """
    words = sa.table(f"{table}_fts", sa.column("rowid", sa.Integer))
    query = " ".join(f'"{phrase}"' for phrase in phrases_of(q)) or '""'
    return sa.select(words.c.rowid).where(sa.literal_column(f"{table}_fts").op("MATCH")(query))


def in_boxes(table: sa.Table, boxes: list[Box]) -> list[sa.Select[Any]]:
    """Returns the numbers of rows of `table` whose point may lie in each of the boxes.

    The tree keeps 32-bit numbers that are rounded outwards: compare the row's own point as well.
    """
    return [_within(table.name, box) for box in boxes]


def at_points(table: sa.Table, box: Box | None, circle: Circle | None) -> list[Condition]:  # noqa: ARG001
    """Returns nothing: the tree is a table of its own, asked by `in_boxes`."""
    return []


def unled(table: sa.Table, name: str) -> sa.ColumnElement[Any]:
    """Returns the column with a plus, which keeps the search from starting with its index."""
    return sa.literal_column(f"+{table.name}.{name}", table.c[name].type)


def whole(number: sa.ColumnElement[Any]) -> sa.ColumnElement[int]:
    """Returns the number cut to an integer: SQLite cuts where others round."""
    return sa.cast(number, sa.Integer)


def _within(table: str, box: Box) -> sa.Select[Any]:
    columns = ("n", "south", "north", "west", "east")
    points = sa.table(f"{table}_points", *(sa.column(name, sa.Float) for name in columns))
    upright = (points.c.south <= box.north, points.c.north >= box.south)
    from_west, to_east = points.c.east >= box.west, points.c.west <= box.east
    level = from_west & to_east if box.west <= box.east else from_west | to_east
    return sa.select(points.c.n).where(*upright, level)
