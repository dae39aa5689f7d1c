"""GeoJSON (RFC 7946): a claim or an incident a feature; what has no point has a null geometry."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from dateline.exports.columns import Column
from dateline.exports.formats import ExportFormat, Options, Subject, Tally
from dateline.exports.own_rows import OwnRow, own_columns, own_rows
from dateline.exports.points import point_of, sources_json
from dateline.exports.record import Record

SOURCES: Column[Any] = Column(
    "sources_json",
    "The reports and who speaks in each, as a JSON list of claim, report, outlet, published, title, "
    "origin and said_by.",
    lambda one, _: sources_json(one),
)


def geo_columns(subject: Subject) -> tuple[Column[Any], ...]:
    """Returns our own columns and the sources as one JSON text."""
    return (*own_columns(subject), SOURCES)


def feature(one: OwnRow, row: dict[str, Any]) -> dict[str, Any]:
    """Returns a claim or an incident as a feature."""
    point = point_of(row)
    return {
        "type": "Feature",
        "id": row["id"],
        "geometry": {"type": "Point", "coordinates": list(point)} if point else None,
        "properties": {name: _flat(value) for name, value in row.items()} | {SOURCES.name: sources_json(one)},
    }


def _flat(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value


def _write(record: Record, path: Path, options: Options, tally: Tally) -> None:
    with path.open("w", encoding="utf-8", errors="replace") as file:
        file.write('{"type": "FeatureCollection", "features": [')
        before = "\n"
        for one, row in own_rows(record, options.subject, tally):
            file.write(before + json.dumps(feature(one, row), ensure_ascii=False))
            before = ",\n"
        file.write("\n]}\n")


FORMAT = ExportFormat(
    name="geojson",
    title="GeoJSON",
    about="One feature a claim, or an incident: longitude and latitude in WGS 84, flat properties.",
    drops=(
        "the words that each field was read from, except those of the whole claim",
        "why each field has its value: see the audit",
        "extent: a region or a country is the point of its centre, and `place_precision` says so",
    ),
    subjects=("claims", "incidents"),
    columns=geo_columns,
    write=_write,
)
