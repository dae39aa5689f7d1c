"""Places of the gazetteer."""

from __future__ import annotations

from pydantic import Field

from dateline.web.api.shapes.claim import Precision
from dateline.web.api.shapes.shape import Country, Shape


class PlaceSuggestion(Shape):
    """A place that a name may mean."""

    name: str
    admin1: str | None
    country: Country
    lat: float | None
    lon: float | None
    precision: Precision
    geonameid: int | None
    population: int = Field(ge=0, description="0 where not known.")


class PlacesAnswer(Shape):
    """Places, those of the very name first, then those whose names open with it; the most populous first."""

    items: list[PlaceSuggestion]
