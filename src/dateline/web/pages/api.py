"""/api: the reference of the API, made from its OpenAPI document."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from dateline.web.rendering import render
from dateline.web.telling.operations import groups_of, shapes_of

router = APIRouter()


@router.get("/api")
def reference(request: Request) -> Response:
    """Shows every operation with its parameters and answers, and every shape with its fields."""
    document = request.app.openapi()
    return render(
        request,
        "api.html",
        about=document["info"]["description"].split("\n\n"),
        groups=groups_of(document),
        shapes=shapes_of(document),
        address=str(request.base_url).rstrip("/"),
    )
