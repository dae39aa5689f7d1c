"""The filter of a request: from its address, and back into addresses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Request

from dateline.ledger.parameters import parameters_of, parse_filter
from dateline.model import Filter

# Rows of one page of a list, where an address asks for no other number.
PAGE = 50
SIZES = (25, 50, 100, 200, 500)
# Pages beyond these are not reached by turning pages: the last row of the database's numbers lies before.
_LAST_PAGE, _DIGITS = 1_000_000, 10
# What else addresses hold and filters do not: the view of the map.
_VIEW = ("view", "lat", "lng", "zoom")


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: the filter, its parameters in their shortest form, the page and its size.

    `kept` are parameters that no filter has and that changes of the filter leave as they are.
    """

    wanted: Filter
    parameters: Mapping[str, str]
    page: int
    size: int = PAGE
    kept: Mapping[str, str] = field(default_factory=dict)

    def query(self, **changes: str | int | None) -> str:
        """Returns the query of an address like this with changes; None takes a parameter away."""
        merged = {**self.parameters, **self.kept, **changes}
        kept = {name: value for name, value in merged.items() if value not in (None, "")}
        return "?" + urlencode(kept) if kept else ""


def asked_of(request: Request) -> Asked:
    """Returns what a request asks for; raises FilterUnreadable."""
    given = {name: ",".join(request.query_params.getlist(name)) for name in request.query_params}
    wanted = parse_filter(given)
    size = _number(given.get("size", ""), PAGE, most=SIZES[-1])
    kept = {name: given[name] for name in _VIEW if given.get(name)}
    kept |= {"size": str(size)} if size != PAGE else {}
    page = _number(given.get("page", ""), 1, most=_LAST_PAGE)
    return Asked(wanted, parameters_of(wanted), page, size, kept)


def _number(written: str, otherwise: int, *, most: int) -> int:
    """A number from 1 to `most`; what is none is not worth an error."""
    is_number = written.isascii() and written.isdecimal() and len(written) < _DIGITS
    return min(int(written), most) if is_number and int(written) else otherwise


Asks = Annotated[Asked, Depends(asked_of)]
