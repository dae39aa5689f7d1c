"""Pages that start after a row, not after a count: a row that is added moves no other page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dateline.errors import CursorUnreadable
from dateline.ledger.distances import Condition


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a page ended: the value that its last row is sorted by, None for none, and the row's number."""

    value: dt.date | float | None
    number: int


def marks(
    connection: sa.Connection,
    by: sa.Column[Any],
    conditions: Sequence[Condition],
    *,
    down: bool,
    after: Mark | None,
    limit: int,
) -> list[Mark]:
    """Returns the marks of the next rows: by value, then by number; those without a value come last."""
    _check(by, after)
    found: list[Mark] = []
    for part in _parts(by, down=down, after=after):
        room = limit - len(found)
        if room > 0:
            number = by.table.c.n
            query = sa.select(by, number).where(*conditions, *part)
            query = query.order_by(by.desc().nulls_last() if down else by.asc(), number).limit(room)
            found += [Mark(*row) for row in connection.execute(query)]
    return found


def _check(by: sa.Column[Any], after: Mark | None) -> None:
    """A mark may come from anybody: its value must be of the column's kind."""
    if after is not None and not isinstance(after.value, by.type.python_type | None):
        raise CursorUnreadable(
            "The mark is not one of this order.", expected="the mark of a row of the page before"
        )


def _parts(by: sa.Column[Any], *, down: bool, after: Mark | None) -> Iterator[list[Condition]]:
    """The rows with a value and those without, each a range of the index, from the mark on."""
    number = by.table.c.n
    if after is None:
        yield [by.is_not(None)]
    elif after.value is not None:
        beyond = by < after.value if down else by > after.value
        yield [by <= after.value if down else by >= after.value, beyond | (number > after.number)]
    if by.nullable:
        is_inside = after is not None and after.value is None
        yield [by.is_(None), number > after.number] if after and is_inside else [by.is_(None)]
