"""/api/v1/places: search in the gazetteer."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from dateline.places.suggestions import precision_of
from dateline.web.api.answers import Json
from dateline.web.api.shapes import PlacesAnswer
from dateline.web.reference import Refers

router = APIRouter(tags=["reference"])
Name = Annotated[str, Query(max_length=200, description="A name, in any script, or how it opens.")]
CountryCode = Annotated[str, Query(max_length=3, description="ISO 3166-1 alpha-3; there odd spellings too.")]
Limit = Annotated[int, Query(ge=1, le=100)]


@router.get("/places", response_model=PlacesAnswer, operation_id="find_places")
def places(reference: Refers, q: Name, country: CountryCode = "", limit: Limit = 20) -> Json:
    """Finds places by name: those of the very name first, then those whose names open with it."""
    names = ("name", "admin1", "country", "lat", "lon", "geonameid", "population")
    found = reference.places.find(q, country=country.upper() or None, limit=limit)
    items = [{**{n: getattr(one, n) for n in names}, "precision": precision_of(one)} for one in found]
    return Json({"items": items})
