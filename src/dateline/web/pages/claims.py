"""/claims: the ledger of claims, to sort, filter, narrow and take away."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import APIRouter, Request, Response

from dateline.ledger import Ledger, Shown
from dateline.ledger.rows import CLAIM_COLUMNS, claim_object, claim_row
from dateline.model import Filter
from dateline.web.addresses import site_of, with_urls
from dateline.web.asking import Asks
from dateline.web.chips import chips_of
from dateline.web.export_log import logged
from dateline.web.narrowing import groups_of
from dateline.web.rendering import render
from dateline.web.security.roles import Reader
from dateline.web.streaming import csv_rows, every, json_array
from dateline.web.workspace import Here

ORDERS = (("-date", "newest first"), ("date", "oldest first"), ("-confidence", "most certain first"))

router = APIRouter()


@router.get("/claims")
def claims(request: Request, here: Here, asked: Asks) -> Response:
    """Shows the claims that fit the filter, a page at a time."""
    ledger, wanted, vocabulary = here.ledger, asked.wanted, request.app.state.vocabulary
    found = list(ledger.claims(wanted, limit=asked.size + 1, offset=asked.size * (asked.page - 1)))
    return render(
        request,
        "claims.html",
        shown=found[: asked.size],
        more=len(found) > asked.size,
        tally=ledger.tally_claims(wanted),
        asked=asked,
        orders=ORDERS,
        chosen=chips_of(asked, vocabulary),
        groups=groups_of(ledger.facets(wanted), asked, vocabulary) if found else (),
    )


@router.get("/claims.csv")
def as_csv(request: Request, here: Here, asked: Asks, user: Reader) -> Response:
    """Streams a row for each claim that fits, with the addresses of the claim and of its words."""
    site = site_of(request)
    rows = (with_urls(claim_row(shown), site) for shown in _every(here.ledger, asked.wanted))
    columns = (*CLAIM_COLUMNS, "url", "report_url")
    return csv_rows(logged(rows, here.ledger, user, request), columns, name="claims.csv")


@router.get("/claims.json")
def as_json(request: Request, here: Here, asked: Asks, user: Reader) -> Response:
    """Streams every claim that fits in its public form, with its addresses."""
    site = site_of(request)
    rows = (with_urls(claim_object(shown), site) for shown in _every(here.ledger, asked.wanted))
    return json_array(logged(rows, here.ledger, user, request))


def _every(ledger: Ledger, wanted: Filter) -> Iterator[Shown]:
    return every(lambda after, limit: ledger.claims_after(wanted, after=after, limit=limit))
