"""Rows of a table in the order of their keys, in batches that can be gone on from; and what they come to."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dateline.ledger.streaming import streamed

# Some 2 MB of claims with their forms; a transaction of them takes a quarter of a second.
AT_ONCE = 2_000
_BITS = 128

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sum:
    """How many rows a table holds and what they come to, in whatever order they are read."""

    rows: int
    digest: str


NOTHING = Sum(0, f"{0:032x}")


def batches(connection: sa.Connection, table: sa.Table, *, after: Any = None) -> Iterator[list[Row]]:
    """Yields the rows whose first key column is beyond `after`, in its order.

    Rows that share its value are in one batch: so the last value that was copied says where to go on.
    """
    by = _by(connection, table)
    held: list[Row] = []
    query = sa.select(table).order_by(by)
    if after is not None:
        query = query.where(by > after)
    key = key_of(table).name
    for row in streamed(connection, query):
        values = row._asdict()
        if len(held) >= AT_ONCE and values[key] != held[-1][key]:
            yield held
            held = []
        held.append(values)
    if held:
        yield held


def last_key(connection: sa.Connection, table: sa.Table) -> Any:
    """Returns the last value of the first key column, None without rows."""
    by = _by(connection, table)
    return connection.scalar(sa.select(key_of(table)).order_by(by.desc()).limit(1))


def number_of(connection: sa.Connection, table: sa.Table) -> int:
    """Counts the rows."""
    return connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0


def key_of(table: sa.Table) -> sa.Column[Any]:
    """Returns the first column of the primary key."""
    first: sa.Column[Any] = next(iter(table.primary_key.columns))
    return first


def summed(connection: sa.Connection, table: sa.Table) -> Iterator[Sum]:
    """Yields what the rows come to, after each some thousand of them; the last is of all."""
    total = rows = 0
    for row in streamed(connection, sa.select(table)):
        total = (total + _hash(row)) % 2**_BITS
        rows += 1
        if rows % AT_ONCE == 0:
            yield Sum(rows, f"{total:032x}")
    yield Sum(rows, f"{total:032x}")


def unstorable(table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> str | None:
    """Says which value no server stores as it is, if there is one: SQLite checks neither."""
    texts = [(c.name, c.type.length) for c in table.columns if isinstance(c.type, sa.String)]
    for row in rows:
        for name, most in texts:
            value = row[name]
            if value is None:
                continue
            where = f"{table.name}.{name} of {key_of(table).name} {row[key_of(table).name]}"
            if "\0" in value:
                return f"{where} holds the character U+0000"
            if most is not None and len(value) > most:
                return f"{where} has {len(value)} characters of {most}"
    return None


def _by(connection: sa.Connection, table: sa.Table) -> sa.ColumnElement[Any]:
    """The first key column in an order that is the same everywhere: that of bytes, for text."""
    key = key_of(table)
    is_text = isinstance(key.type, sa.String) and connection.dialect.name != "sqlite"
    return sa.collate(key, "C") if is_text else key


def _hash(row: sa.Row[Any]) -> int:
    told = json.dumps(list(row), default=_written, ensure_ascii=True, separators=(",", ":"))
    return int.from_bytes(hashlib.blake2b(told.encode(), digest_size=_BITS // 8).digest(), "big")


def _written(value: Any) -> str:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dt.date | dt.datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)
