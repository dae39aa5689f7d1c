"""Conditions that use full text and the R*Tree: each a set of row numbers of a table."""

from __future__ import annotations

import re
from typing import Any

import sqlalchemy as sa

from dateline.model import Box

_WORD = re.compile(r"\w+")


def with_words(table: str, q: str) -> sa.Select[Any]:
    """Returns the numbers of rows of `table` in whose texts every word of `q` occurs, case and accents aside.

    Words are quoted, so that nothing in `q` is an operator; what opens with a quotation mark and closes
    with one is a phrase.
    """
    words = sa.table(f"{table}_fts", sa.column("rowid", sa.Integer))
    return sa.select(words.c.rowid).where(sa.literal_column(f"{table}_fts").op("MATCH")(_query(q)))


def _query(q: str) -> str:
    """`"..."` in `q` stays a phrase; all else becomes words. Without any word nothing can match."""
    parts = re.findall(r'"([^"]*)"|(\S+)', q)
    phrases = (" ".join(_WORD.findall(phrase or word)) for phrase, word in parts)
    return " ".join(f'"{phrase}"' for phrase in phrases if phrase) or '""'


def within(table: str, box: Box) -> sa.Select[Any]:
    """Returns the numbers of rows of `table` whose point may lie in the box.

    The tree keeps 32-bit numbers that are rounded outwards: compare the row's own point as well.
    """
    columns = ("n", "south", "north", "west", "east")
    points = sa.table(f"{table}_points", *(sa.column(name, sa.Float) for name in columns))
    upright = (points.c.south <= box.north, points.c.north >= box.south)
    from_west, to_east = points.c.east >= box.west, points.c.west <= box.east
    level = from_west & to_east if box.west <= box.east else from_west | to_east
    return sa.select(points.c.n).where(*upright, level)
