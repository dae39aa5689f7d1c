"""Rows that leave as they are made: a JSON array, JSON lines or CSV of any length, in little memory."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

import anyio
from anyio import to_thread
from fastapi.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from dateline.exports.cells import cell
from dateline.ledger.keyset import Mark
from dateline.web.api.answers import json_text

# Rows made in one turn of a worker thread, some 200 kB: a hand-over costs as much as one row.
_AT_ONCE = 200
# Rows looked up at once.
_LOOKED_UP = 500
T = TypeVar("T")


class RowStream(StreamingResponse):
    """A streamed answer whose rows are closed when the receiver leaves, not when memory is next tidied."""

    def __init__(self, pieces: Generator[str], media_type: str, *, name: str | None = None) -> None:
        self._pieces = pieces
        headers = {"content-disposition": f'attachment; filename="{name}"'} if name else {}
        super().__init__(self._encoded(), media_type=media_type, headers=headers)

    def _encoded(self) -> Iterator[bytes]:
        """Text of reports may hold what UTF-8 has no form for."""
        while some := "".join(islice(self._pieces, _AT_ONCE)):
            yield some.encode("utf-8", "replace")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sends the rows; a client that leaves ends them."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            with anyio.CancelScope(shield=True):
                await to_thread.run_sync(self._pieces.close)


def json_array(rows: Iterable[Any], *, name: str | None = None) -> RowStream:
    """Returns the rows as one JSON array, a row a line."""
    return RowStream(_array(rows), "application/json", name=name)


def json_lines(rows: Iterable[Any], *, name: str | None = None) -> RowStream:
    """Returns each row as one line of JSON."""
    return RowStream((f"{json_text(row)}\n" for row in rows), "application/x-ndjson", name=name)


def csv_rows(
    rows: Iterable[Mapping[str, Any]], columns: Sequence[str], *, name: str | None = None
) -> RowStream:
    """Returns the rows as CSV in UTF-8 without a byte order mark; an empty cell means not known."""
    return RowStream(_csv(rows, columns), "text/csv; charset=utf-8", name=name)


def every(look_up: Callable[[Mark | None, int], Sequence[tuple[Mark, T]]]) -> Iterator[T]:
    """Yields all rows of a list, looked up page by page: a slow receiver keeps no connection."""
    after: Mark | None = None
    while rows := look_up(after, _LOOKED_UP):
        yield from (row for _, row in rows)
        after = rows[-1][0]


def _array(rows: Iterable[Any]) -> Generator[str]:
    before = "["
    for row in rows:
        yield f"{before}\n{json_text(row)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def _csv(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> Generator[str]:
    held = io.StringIO()
    write = csv.writer(held, lineterminator="\n")
    write.writerow(columns)
    for row in rows:
        write.writerow([cell(row[column]) for column in columns])
        yield held.getvalue()
        held.seek(0)
        held.truncate()
    yield held.getvalue()
