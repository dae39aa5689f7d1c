"""/review/agreement: how far reviewers agree, field by field."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from dateline.reviews import agreement as agreement_of
from dateline.web.api.answers import object_of
from dateline.web.rendering import render
from dateline.web.security.roles import Reviewer
from dateline.web.workspace import Here

router = APIRouter()


@router.get("/review/agreement")
def agreement(request: Request, here: Here, user: Reviewer) -> Response:
    """Shows Krippendorff's alpha of every field over the claims that two or more people reviewed."""
    del user
    return render(request, "review/agreement.html", found=agreement_of(here.ledger.reviews.ratings()))


@router.get("/review/agreement.json")
def agreement_as_json(here: Here, user: Reviewer) -> Response:
    """Returns the same as JSON."""
    del user
    return JSONResponse(object_of(agreement_of(here.ledger.reviews.ratings())))
