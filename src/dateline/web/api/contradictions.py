"""/api/v1/contradictions: what claims say against each other."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from dateline.web.api.answers import Json, object_of
from dateline.web.api.paging import Pages
from dateline.web.api.revalidating import Revalidating
from dateline.web.api.shapes import ContradictionPage
from dateline.web.workspace import Here

router = APIRouter(tags=["incidents"], route_class=Revalidating)
Incident = Annotated[str, Query(max_length=100, description="Id of the incident; all where it is left out.")]


@router.get("/contradictions", response_model=ContradictionPage, operation_id="list_contradictions")
def contradictions(here: Here, paging: Pages, incident: Incident = "") -> Json:
    """Lists the contradictions of one incident or of all, in order of filing."""
    return paging.answer_counted(object_of(one) for one in here.ledger.contradictions(incident or None))
