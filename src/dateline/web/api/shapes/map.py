"""The features of the map (GeoJSON, RFC 7946)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from dateline.model.incident import Status
from dateline.web.api.shapes.claim import Precision
from dateline.web.api.shapes.shape import Day, Shape


class Point(Shape):
    """Longitude and latitude in WGS 84 degrees."""

    type: Literal["Point"]
    coordinates: list[float] = Field(min_length=2, max_length=2)


class SpotProperties(Shape):
    """One incident; `title` is its type and place in words."""

    kind: Literal["incident"]
    id: str
    type: str
    status: Status
    precision: Precision | None
    place: str | None
    start: Day
    end: Day
    claims: int
    voices: int
    title: str


class ClusterProperties(Shape):
    """Several incidents of one cell; `bbox` is the least box around them, which a map may zoom to.

    In cells of a degree and more it may reach further, to the edges of squares of a tenth of a degree.
    Where `bbox` is a point, no zoom parts them: list them by that `bbox`.
    """

    kind: Literal["cluster"]
    count: int = Field(ge=2)
    by_status: dict[str, int]
    bbox: list[float] = Field(min_length=4, max_length=4)


class Feature(Shape):
    """An incident, or a cluster at the middle of its incidents."""

    type: Literal["Feature"]
    geometry: Point
    properties: Annotated[SpotProperties | ClusterProperties, Field(discriminator="kind")]


class MapAnswer(Shape):
    """Incidents and clusters inside the box; `count` incidents in all, in cells of `cell` degrees."""

    type: Literal["FeatureCollection"]
    features: list[Feature]
    count: int
    cell: float
