"""/api/v1/coverage: how much was seen of each outlet on each day."""

from __future__ import annotations

from fastapi import APIRouter

from dateline.web.api.answers import Json, object_of
from dateline.web.api.paging import Pages
from dateline.web.api.reports import From, Outlet, To
from dateline.web.api.revalidating import Revalidating
from dateline.web.api.shapes import CoveragePage
from dateline.web.workspace import Here

router = APIRouter(tags=["sources"], route_class=Revalidating)


@router.get("/coverage", response_model=CoveragePage, operation_id="list_coverage")
def coverage(here: Here, paging: Pages, outlet: Outlet = "", from_: From = None, to: To = None) -> Json:
    """Lists what was seen, read, failed and found by outlet and day: silence can be told from loss."""
    rows = here.ledger.coverage(outlet=outlet or None, start=from_, end=to)
    return paging.answer_counted(object_of(row) for row in rows)
