"""/api/v1/copies: reports that count as one source."""

from __future__ import annotations

from fastapi import APIRouter

from dateline.web.api.answers import Json, object_of
from dateline.web.api.paging import Pages
from dateline.web.api.revalidating import Revalidating
from dateline.web.api.shapes import CopyPage
from dateline.web.workspace import Here

router = APIRouter(tags=["sources"], route_class=Revalidating)


@router.get("/copies", response_model=CopyPage, operation_id="list_copies")
def copies(here: Here, paging: Pages) -> Json:
    """Lists the groups of copies that were met more than once, the largest first."""
    return paging.answer_counted(object_of(group) for group in here.ledger.copies())
