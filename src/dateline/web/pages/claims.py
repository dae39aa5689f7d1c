"""/claims: the ledger of claims."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from dateline.ledger.rows import claim_row
from dateline.web.asking import PAGE, Asks
from dateline.web.rendering import render
from dateline.web.workspace import Here

router = APIRouter()


@router.get("/claims")
def claims(request: Request, here: Here, asked: Asks) -> Response:
    """Shows the claims that fit the filter, a page at a time."""
    found = here.ledger.claims(asked.wanted, limit=PAGE, offset=PAGE * (asked.page - 1))
    rows = [claim_row(shown) for shown in found]
    tally = here.ledger.tally_claims(asked.wanted)
    return render(request, "claims.html", rows=rows, tally=tally, asked=asked)
