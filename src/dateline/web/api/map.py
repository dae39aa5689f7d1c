"""/api/v1/incidents/map: incidents for a map, gathered into clusters where they are many."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from dateline.ledger.cells import Cell, Spot
from dateline.web.api.answers import GeoJson
from dateline.web.api.filtering import Filtered
from dateline.web.api.grid import degrees_for
from dateline.web.api.revalidating import Revalidating
from dateline.web.api.shapes import MapAnswer
from dateline.web.phrases import spoken
from dateline.web.workspace import Here

router = APIRouter(tags=["incidents"], route_class=Revalidating)

# So few are drawn one by one wherever they are, only those of one point together.
_FEW = 200
# Some ten metres: what lies closer is one point on any map.
_ONE_POINT = 0.0001
Zoom = Annotated[float, Query(ge=0, le=24, description="As of maps with tiles of 512 pixels.")]


@router.get(
    "/incidents/map",
    response_model=MapAnswer,
    responses={200: {"content": {GeoJson.media_type: {}}}},
    operation_id="map_incidents",
)
def incident_map(here: Here, asked: Filtered, zoom: Zoom = 2) -> GeoJson:
    """Returns the incidents that fit and have a point, at most some 2,000 features.

    `bbox` is what the map shows. Incidents without a point are counted by the list of incidents.
    """
    degrees = degrees_for(asked.wanted.bbox, zoom=zoom)
    cells = here.ledger.cells(asked.wanted, degrees=degrees)
    if sum(cell.count for cell in cells) <= _FEW:
        degrees = _ONE_POINT
        cells = here.ledger.cells(asked.wanted, degrees=degrees)
    spots = here.ledger.spots(cell.number for cell in cells if cell.count == 1)
    features = [_spot(spots[c.number]) if c.count == 1 else _cluster(c) for c in cells]
    return GeoJson(
        {
            "type": "FeatureCollection",
            "features": features,
            "count": sum(cell.count for cell in cells),
            "cell": degrees,
        }
    )


def _spot(spot: Spot) -> dict[str, Any]:
    kind = spoken(spot.type).capitalize()
    properties = {
        "kind": "incident",
        **{name: getattr(spot, name) for name in ("id", "type", "status", "precision", "place")},
        **{name: getattr(spot, name) for name in ("start", "end", "claims", "voices")},
        "title": f"{kind}, {spot.place}" if spot.place else kind,
    }
    return _feature(spot.lon, spot.lat, properties)


def _cluster(cell: Cell) -> dict[str, Any]:
    properties = {
        "kind": "cluster",
        "count": cell.count,
        "by_status": cell.by_status,
        "bbox": [cell.west, cell.south, cell.east, cell.north],
    }
    return _feature(cell.lon_sum / cell.count, cell.lat_sum / cell.count, properties)


def _feature(lon: float, lat: float, properties: dict[str, Any]) -> dict[str, Any]:
    # Five decimals are a metre; more would double the answer.
    point = {"type": "Point", "coordinates": [round(lon, 5), round(lat, 5)]}
    return {"type": "Feature", "geometry": point, "properties": properties}
