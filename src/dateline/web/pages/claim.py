"""/claims/ID: one claim with all its fields, their words, the judgement behind each, and its history."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse

from dateline.ledger.rows import claim_object
from dateline.web.addresses import site_of, with_urls
from dateline.web.incidents.judged import judged
from dateline.web.rendering import render
from dateline.web.workspace import Here

router = APIRouter()


@router.get("/claims/{id}.json")
def data(id: str, request: Request, here: Here) -> Response:
    """Returns a claim in its public form with its judgements, its incidents and its versions."""
    _, judgements = here.ledger.claim(id)
    [shown] = here.ledger.claims_named([id])
    answer = {
        **with_urls(claim_object(shown), site_of(request)),
        "judgements": judgements,
        "incidents": [{"id": i, "role": role} for i, role in here.ledger.incidents_of(id)],
        "versions": here.ledger.claim_versions(id),
    }
    return JSONResponse(jsonable_encoder(answer))


@router.get("/claims/{id}")
def claim(id: str, request: Request, here: Here) -> Response:
    """Shows the claim alone."""
    public, judgements = here.ledger.claim(id)
    [shown] = here.ledger.claims_named([id])
    return render(
        request,
        "claim.html",
        shown=shown,
        claim=public,
        fields=judged(public, judgements),
        incidents=[(here.ledger.incident(i), role) for i, role in here.ledger.incidents_of(id)],
        versions=list(reversed(here.ledger.claim_versions(id))),
        site=site_of(request),
    )
