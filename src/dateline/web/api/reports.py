"""/api/v1/reports: the documents that were read."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import PlainTextResponse

from dateline.ledger.rows import claim_object
from dateline.web.api.answers import Json, object_of
from dateline.web.api.paging import Pages
from dateline.web.api.revalidating import Revalidating
from dateline.web.api.shapes import ClaimsOfReport, Report, ReportPage
from dateline.web.workspace import Here

router = APIRouter(tags=["reports"], route_class=Revalidating)
Outlet = Annotated[str, Query(max_length=1000, description="The outlet's name, whatever its case.")]
From = Annotated[dt.date | None, Query(alias="from", description="First day of publication.")]
To = Annotated[dt.date | None, Query(description="Last day of publication.")]


@router.get("/reports", response_model=ReportPage, operation_id="list_reports")
def reports(here: Here, paging: Pages, outlet: Outlet = "", from_: From = None, to: To = None) -> Json:
    """Lists the reports, the last published first, those without a day last."""
    rows = here.ledger.reports_after(
        outlet=outlet, start=from_, end=to, after=paging.mark, limit=paging.limit + 1
    )
    return paging.answer_marked([(mark, object_of(report)) for mark, report in rows])


@router.get("/reports/{id}", response_model=Report, operation_id="get_report")
def report(id: str, here: Here) -> Json:
    """Returns what is known of a report, without its text."""
    return Json(object_of(here.ledger.filed_report(id)))


@router.get("/reports/{id}/claims", response_model=ClaimsOfReport, operation_id="list_claims_of_report")
def claims_of_report(id: str, here: Here) -> Json:
    """Lists all current claims of a report, in the order of its text."""
    here.ledger.filed_report(id)
    return Json({"items": [claim_object(shown) for shown in here.ledger.claims_of(id)]})


@router.get(
    "/reports/{id}/text",
    response_class=PlainTextResponse,
    operation_id="get_text",
    responses={200: {"description": "The text to which all offsets refer."}},
)
def text(id: str, here: Here) -> PlainTextResponse:
    """Returns the text of a report in UTF-8; offsets of claims count its code points."""
    found = here.ledger.report(id).text
    # No browser may take the text for anything else.
    headers = {"X-Content-Type-Options": "nosniff"}
    return PlainTextResponse(found.encode("utf-8", "replace"), headers=headers)
