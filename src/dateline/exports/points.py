"""The point of a claim or an incident, and who says so as one JSON text."""

from __future__ import annotations

import json
import struct
from typing import Any

from dateline.exports.cells import legible
from dateline.exports.own_rows import OwnRow
from dateline.exports.record import ShownClaim, Told

Point = tuple[float, float]


def point_of(row: dict[str, Any]) -> Point | None:
    """Returns longitude and latitude of one of our rows, None where it has no point."""
    lon, lat = row["longitude"], row["latitude"]
    return None if lon is None or lat is None else (lon, lat)


def wkb(point: Point) -> bytes:
    """Returns the point as well-known binary, little-endian (OGC 06-103r4)."""
    return struct.pack("<BIdd", 1, 1, *point)


def sources_json(one: OwnRow) -> str:
    """Returns the reports of a claim or an incident with who speaks in each, as a JSON list."""
    claims = one.claims if isinstance(one, Told) else (one,)
    return legible(json.dumps([_source(claim) for claim in claims], ensure_ascii=False))


def _source(claim: ShownClaim) -> dict[str, Any]:
    return {
        "claim": claim.public["id"],
        "report": claim.public["report"],
        "outlet": claim.outlet,
        "published": claim.published.isoformat() if claim.published else None,
        "title": claim.title,
        "origin": claim.origin,
        "said_by": [{"name": party["name"], "code": party["code"]} for party in claim.public["sources"]],
    }
