"""/incidents/ID: one incident with all that is said of it; /embed/incidents/ID for the pages of others."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse, RedirectResponse

from dateline.errors import IncidentUnknown
from dateline.ledger import Ledger
from dateline.ledger.incident_rows import incident_object
from dateline.ledger.rows import claim_object
from dateline.web.addresses import site_of, with_urls
from dateline.web.charts import locator
from dateline.web.incidents.told import tell
from dateline.web.rendering import render
from dateline.web.workspace import Here

router = APIRouter()


@router.get("/incidents/{id}.json")
def data(id: str, request: Request, here: Here) -> Response:
    """Returns the incident with its claims and contradictions."""
    told = tell(here.ledger, here.ledger.incident(id), request.app.state.vocabulary)
    site = site_of(request)
    answer: dict[str, Any] = {
        **incident_object(told.incident),
        "url": f"{site}/incidents/{id}",
        "tellings": [with_urls(claim_object(shown), site) for shown in told.claims.values()],
        "contradictions": [asdict(one) for one in here.ledger.contradictions(id)],
    }
    return JSONResponse(jsonable_encoder(answer))


@router.get("/incidents/{id}")
def incident(id: str, request: Request, here: Here) -> Response:
    """Shows the incident; an id that linking has replaced leads to what its claims are in now."""
    return _page(id, request, here.ledger, "incident.html", "/incidents")


@router.get("/embed/incidents/{id}")
def embed(id: str, request: Request, here: Here) -> Response:
    """Shows the incident in little, for an iframe."""
    return _page(id, request, here.ledger, "embed.html", "/embed/incidents")


def _page(id_: str, request: Request, ledger: Ledger, template: str, folder: str) -> Response:
    # Asked for before the claims: what is decided after it, the page may not show.
    latest = ledger.reviews.latest()
    try:
        found = ledger.incident(id_)
    except IncidentUnknown as unknown:
        if len(unknown.successors) != 1:
            raise
        return RedirectResponse(f"{folder}/{unknown.successors[0]}", status_code=303)
    state = request.app.state
    told = tell(ledger, found, state.vocabulary)
    return render(
        request,
        template,
        told=told,
        one=found,
        latest=latest,
        names=told.names,
        chart=locator(found, state.outlines),
        site=site_of(request),
    )
