"""Rows as they are needed: long answers are never held as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

# Some 2 MB of public forms.
_AT_ONCE = 1000


def streamed(connection: sa.Connection, query: sa.Select[Any]) -> Iterator[Any]:
    """Yields the rows of a query, some thousand fetched at once; whoever stops early leaves nothing open."""
    with connection.execute(query, execution_options={"yield_per": _AT_ONCE}) as rows:
        yield from rows
