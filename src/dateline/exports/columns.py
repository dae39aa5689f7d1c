"""A column of a table: its name, what it means and how its value follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from dateline.exports.record import Record

T = TypeVar("T")
Kind = Literal["text", "integer", "number", "flag", "day"]


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column; `value` gives None where there is nothing to say. `meaning` is its line in the codebook."""

    name: str
    meaning: str
    value: Callable[[T, Record], Any]
    kind: Kind = "text"


def unfilled(name: str, why: str) -> Column[Any]:
    """Returns a column that the format asks for and that is always empty, with the reason."""
    return Column(name, f"Always empty: {why}", lambda _row, _record: None)


def row_of(columns: Sequence[Column[T]], row: T, record: Record) -> dict[str, Any]:
    """Returns the values of a row by the names of the columns, in their order."""
    return {column.name: column.value(row, record) for column in columns}
