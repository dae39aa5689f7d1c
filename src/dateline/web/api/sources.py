"""/api/v1/sources and /api/v1/outlets: who speaks, and who prints it."""

from __future__ import annotations

from fastapi import APIRouter

from dateline.web.api.answers import Json, object_of
from dateline.web.api.paging import Pages
from dateline.web.api.revalidating import Revalidating
from dateline.web.api.shapes import OutletPage, SourcePage
from dateline.web.workspace import Here

# More than any ledger names.
_MOST = 100_000
router = APIRouter(tags=["sources"], route_class=Revalidating)


@router.get("/sources", response_model=SourcePage, operation_id="list_sources")
def sources(here: Here, paging: Pages) -> Json:
    """Lists who speaks in the 50,000 claims filed last, who speaks most first."""
    return paging.answer_counted(object_of(one) for one in here.ledger.holdings.speakers(limit=_MOST))


@router.get("/outlets", response_model=OutletPage, operation_id="list_outlets")
def outlets(here: Here, paging: Pages) -> Json:
    """Lists the outlets, who printed most first."""
    return paging.answer_counted(object_of(one) for one in here.ledger.holdings.outlets(limit=_MOST))
