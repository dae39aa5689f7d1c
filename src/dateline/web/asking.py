"""The filter of a request: from its address, and back into addresses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Request

from dateline.ledger.parameters import parameters_of, parse_filter
from dateline.model import Filter

# Rows of one page of a list.
PAGE = 50


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: the filter, its parameters in their shortest form, and the page."""

    wanted: Filter
    parameters: Mapping[str, str]
    page: int

    def query(self, **changes: str | int | None) -> str:
        """Returns the query of an address like this with changes; None takes a parameter away."""
        merged = {**self.parameters, **changes}
        kept = {name: value for name, value in merged.items() if value not in (None, "")}
        return "?" + urlencode(kept) if kept else ""


def asked_of(request: Request) -> Asked:
    """Returns what a request asks for; raises FilterUnreadable."""
    given = {name: ",".join(request.query_params.getlist(name)) for name in request.query_params}
    wanted = parse_filter(given)
    page = given.get("page", "1")
    return Asked(wanted, parameters_of(wanted), int(page) if page.isdecimal() and int(page) else 1)


Asks = Annotated[Asked, Depends(asked_of)]
