"""Pages of a list, each opened by an opaque cursor that the page before gave."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, islice
from typing import Annotated, Any, TypeVar
from urllib.parse import urlencode

from fastapi import Depends, Query, Request

from dateline.errors import CursorUnreadable
from dateline.ledger.keyset import Mark
from dateline.web.api.answers import Json

# A page of 1,000 claims in full is some 1.2 MB and takes 50 ms.
MOST = 1000
_DIGEST = 8
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Paging:
    """How many rows are asked for, after which place, and of which list."""

    limit: int
    after: tuple[Any, ...] | None
    path: str
    parameters: tuple[tuple[str, str], ...]

    @property
    def mark(self) -> Mark | None:
        """The place as a mark of the ledger; raises CursorUnreadable."""
        if self.after is None:
            return None
        try:
            value, number = self.after
            return Mark(dt.date.fromisoformat(value) if isinstance(value, str) else value, number)
        except ValueError as error:
            raise _unreadable() from error

    def answer(self, items: Sequence[Any], place: Sequence[Any] | None, **more: Any) -> Json:
        """Returns the page; `place` is where the next one starts, None after the last row."""
        address = self._next(place) if place is not None else None
        headers = {"Link": f'<{address}>; rel="next"'} if address else {}
        return Json({"items": items, **more, "next": address}, headers=headers)

    def answer_marked(self, rows: Sequence[tuple[Mark, Any]], **more: Any) -> Json:
        """Returns the page of rows of which one more was looked up than is shown."""
        shown = rows[: self.limit]
        mark = shown[-1][0] if len(rows) > self.limit else None
        return self.answer([item for _, item in shown], (mark.value, mark.number) if mark else None, **more)

    def answer_counted(self, rows: Iterable[T]) -> Json:
        """Returns the page of rows that are told apart by their content alone, as sums are.

        The next page starts after the last row of this one, as long as that row is in the list.
        """
        names = ((_name(row), row) for row in rows)
        rest = _after(names, self.after[0]) if self.after else names
        found = list(islice(rest, self.limit + 1))
        is_last = len(found) <= self.limit
        shown = found[: self.limit]
        return self.answer([row for _, row in shown], None if is_last else (shown[-1][0],))

    def _next(self, place: Sequence[Any]) -> str:
        given = [*self.parameters, ("limit", str(self.limit)), ("cursor", _encode(self._digest(), place))]
        return f"{self.path}?{urlencode(given)}"

    def _digest(self) -> str:
        return _digest(self.path, self.parameters)


def paging_of(
    request: Request,
    limit: Annotated[int, Query(ge=1, le=MOST, description="Rows of a page.")] = 100,
    cursor: Annotated[
        str, Query(max_length=600, description="From the `next` of the page before; leave it out at first.")
    ] = "",
) -> Paging:
    """Returns which page is asked for; raises CursorUnreadable for a cursor of another list or filter."""
    own = ("limit", "cursor")
    parameters = tuple((name, value) for name, value in request.query_params.multi_items() if name not in own)
    path = request.url.path
    after = _decode(cursor, _digest(path, parameters)) if cursor else None
    return Paging(limit, after, path, parameters)


Pages = Annotated[Paging, Depends(paging_of)]


def _digest(path: str, parameters: Iterable[tuple[str, str]]) -> str:
    """Tells one list from another; a cursor belongs to one path with one filter."""
    text = json.dumps([path, sorted(parameters)])
    return hashlib.blake2b(text.encode(), digest_size=_DIGEST).hexdigest()


def _encode(digest: str, place: Sequence[Any]) -> str:
    text = json.dumps([digest, *place], default=str, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _decode(cursor: str, digest: str) -> tuple[Any, ...]:
    try:
        whole = cursor + "=" * (-len(cursor) % 4)
        found = json.loads(base64.b64decode(whole, altchars=b"-_", validate=True))
    except (ValueError, binascii.Error, RecursionError) as error:
        raise _unreadable() from error
    if not isinstance(found, list) or found[:1] != [digest] or not _is_place(found[1:]):
        raise _unreadable()
    return tuple(found[1:])


def _is_place(place: list[Any]) -> bool:
    """A sorted value with a row number, or the name of a row."""
    match place:
        case [str()]:
            return True
        case [None | str() | float(), int(number)]:
            return not isinstance(number, bool) and 0 <= number < 2**63
    return False


def _unreadable() -> CursorUnreadable:
    return CursorUnreadable(
        "The cursor is not one of this list with this filter.",
        expected="the cursor of a `next` address, with the same filter and order",
        cure="follow `next` as it is, or leave the cursor out to start again",
    )


def _name(row: Any) -> str:
    return hashlib.blake2b(repr(row).encode("utf-8", "replace"), digest_size=_DIGEST).hexdigest()


def _after(rows: Iterator[tuple[str, T]], name: str) -> Iterator[tuple[str, T]]:
    rest = dropwhile(lambda pair: pair[0] != name, rows)
    if next(rest, None) is None:
        raise CursorUnreadable(
            "The row that the cursor names is no longer in the list.",
            expected="a list that has not changed at that row since the page before",
            cure="leave the cursor out to start again",
        )
    return rest
