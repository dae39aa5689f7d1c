"""Filed claims as Arrow tables: plain values as columns, parties, places and figures as JSON texts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, fields
from typing import Any

import pyarrow as pa

from dateline.model import FiledClaim, FiledParty, Place, Quantity, Span

_DAY, _TEXT = pa.date32(), pa.string()
_NESTED = ("actors", "targets", "sources", "place", "quantities", "evidence")
_TYPES = {"published": _DAY, "start": _DAY, "end": _DAY, "background": pa.bool_(), "confidence": pa.float64()}
_NAMES = tuple(field.name for field in fields(FiledClaim))
SCHEMA = pa.schema([(name, _TYPES.get(name, _TEXT)) for name in _NAMES])


def table_of(claims: Iterable[FiledClaim]) -> pa.Table:
    """Returns a table with a row for each claim."""
    rows = list(claims)
    texts: dict[Any, str] = {}
    return pa.table(
        [pa.array(_column(name, rows, texts), SCHEMA.field(name).type) for name in _NAMES], schema=SCHEMA
    )


def _column(name: str, claims: list[FiledClaim], texts: dict[Any, str]) -> list[Any]:
    values = [getattr(claim, name) for claim in claims]
    return [_written(value, texts) for value in values] if name in _NESTED else values


def _written(value: Any, texts: dict[Any, str]) -> str | None:
    """The JSON text of a nested value; equal ones, which are many, are written once."""
    if value is None:
        return None
    if value not in texts:
        plain = [asdict(one) for one in value] if isinstance(value, tuple) else asdict(value)
        texts[value] = json.dumps(plain, ensure_ascii=False)
    return texts[value]


def claims_in(table: pa.Table) -> Iterator[FiledClaim]:
    """Yields the claims of a table that `table_of` made; further columns are passed over."""
    columns = [_read(name, table.column(name).to_pylist()) for name in _NAMES]
    for values in zip(*columns, strict=True):
        yield FiledClaim(*values)


def _read(name: str, values: list[Any]) -> list[Any]:
    if name not in _NESTED:
        return values
    made = {text: _READERS[name](json.loads(text)) for text in set(values) if text is not None}
    return [None if text is None else made[text] for text in values]


def _parties(plain: list[dict[str, Any]]) -> tuple[FiledParty, ...]:
    return tuple(FiledParty(**party) for party in plain)


def _quantities(plain: list[dict[str, Any]]) -> tuple[Quantity, ...]:
    return tuple(Quantity(**(quantity | {"span": Span(**quantity["span"])})) for quantity in plain)


_READERS: dict[str, Callable[[Any], Any]] = {
    "actors": _parties,
    "targets": _parties,
    "sources": _parties,
    "place": lambda plain: Place(**plain),
    "quantities": _quantities,
    "evidence": lambda plain: Span(**plain),
}
