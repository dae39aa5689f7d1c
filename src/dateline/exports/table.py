"""The table of formats, by the name that `dateline export` takes."""

from __future__ import annotations

from dateline.errors import ExportUnknown
from dateline.exports import (
    acled,
    audit,
    flat_csv,
    geojson,
    geoparquet,
    hapi,
    polecat,
    ucdp,
    web_annotations,
    xlsx,
)
from dateline.exports.formats import ExportFormat

_ROOMS = (acled, ucdp, polecat, hapi, geojson, geoparquet, flat_csv, xlsx, web_annotations, audit)
FORMATS: dict[str, ExportFormat] = {room.FORMAT.name: room.FORMAT for room in _ROOMS}


def format_named(name: str) -> ExportFormat:
    """Returns the format of that name; raises ExportUnknown."""
    if name not in FORMATS:
        raise ExportUnknown(
            f"No export is named {name!r}.", expected=", ".join(FORMATS), cure="name one of these"
        )
    return FORMATS[name]
