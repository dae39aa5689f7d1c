"""/api/v1/actors: search in the registry of actors."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Query

from dateline.web.api.answers import Json
from dateline.web.api.shapes import ActorsAnswer
from dateline.web.reference import Refers

router = APIRouter(tags=["reference"])
Name = Annotated[str, Query(max_length=200, description="Words of a name or alias, an id or a code.")]
Limit = Annotated[int, Query(ge=1, le=100)]


@router.get("/actors", response_model=ActorsAnswer, operation_id="find_actors")
def actors(reference: Refers, q: Name, limit: Limit = 20) -> Json:
    """Finds actors by any of their names, with the codes that they held at which time."""
    items = [
        {
            **{name: getattr(found.entry, name) for name in ("id", "name", "kind", "code")},
            "aliases": found.aliases,
            "roles": [asdict(role) for role in found.entry.roles],
        }
        for found in reference.actors.find(q, limit=limit)
    ]
    return Json({"items": items})
