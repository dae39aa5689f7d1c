"""Files what leaves the building: who took what, when, and how many rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from fastapi import Request

from dateline.ledger import Ledger
from dateline.web.security.roles import User

T = TypeVar("T")


def logged(rows: Iterable[T], ledger: Ledger, user: User, request: Request) -> Iterator[T]:
    """Yields the rows of an export; it is in the log before the first row leaves, its length after the last.

    A receiver who leaves before the end leaves an entry without a length.
    """
    query = f"?{request.url.query}" if request.url.query else ""
    number = ledger.exported.begin(user.name, (request.url.path + query)[:2000])
    left = 0
    for row in rows:
        yield row
        left += 1
    ledger.exported.end(number, left)
