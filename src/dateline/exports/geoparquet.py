"""GeoParquet 1.1: a claim or an incident a row, its point as well-known binary."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from dateline.exports.cells import legible
from dateline.exports.columns import Column
from dateline.exports.extras import need
from dateline.exports.formats import ExportFormat, Options, Tally
from dateline.exports.geojson import SOURCES, geo_columns
from dateline.exports.own_rows import own_rows
from dateline.exports.points import Point, point_of, sources_json, wkb
from dateline.exports.record import Record

# Rows of one row group, all that is held in memory: some 20 MB, and groups large enough to compress.
_GROUP = 10_000


def _write(record: Record, path: Path, options: Options, tally: Tally) -> None:
    arrow, parquet = need("pyarrow", of="geoparquet"), need("pyarrow.parquet", of="geoparquet")
    schema = _schema(arrow, geo_columns(options.subject))
    points = Extent()
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        rows = _rows(record, options, tally, points)
        while group := list(islice(rows, _GROUP)):
            writer.write_table(arrow.Table.from_pylist(group, schema=schema))
        writer.add_key_value_metadata({"geo": json.dumps(geo_metadata(points.box))})


class Extent:
    """The box around all points seen: west, south, east, north; None before the first."""

    box: tuple[float, float, float, float] | None = None

    def see(self, point: Point) -> None:
        """Widens the box to hold the point."""
        west, south, east, north = self.box or (*point, *point)
        lon, lat = point
        self.box = (min(west, lon), min(south, lat), max(east, lon), max(north, lat))


def geo_metadata(box: tuple[float, float, float, float] | None) -> dict[str, Any]:
    """Returns the value of the file's key `geo`; without a point there is no box."""
    geometry: dict[str, Any] = {"encoding": "WKB", "geometry_types": ["Point"]}
    return {
        "version": "1.1.0",
        "primary_column": "geometry",
        "columns": {"geometry": geometry | ({"bbox": list(box)} if box else {})},
    }


def _schema(arrow: Any, columns: Iterable[Column[Any]]) -> Any:
    kinds = {
        "text": arrow.string(),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "flag": arrow.bool_(),
        "day": arrow.date32(),
    }
    fields = [arrow.field(column.name, kinds[column.kind]) for column in columns]
    return arrow.schema([*fields, arrow.field("geometry", arrow.binary())])


def _rows(record: Record, options: Options, tally: Tally, points: Extent) -> Iterator[dict[str, Any]]:
    for one, row in own_rows(record, options.subject, tally):
        point = point_of(row)
        if point:
            points.see(point)
        texts = {name: legible(value) if isinstance(value, str) else value for name, value in row.items()}
        yield texts | {SOURCES.name: sources_json(one), "geometry": wkb(point) if point else None}


FORMAT = ExportFormat(
    name="geoparquet",
    title="GeoParquet 1.1",
    about="One row a claim, or an incident; `geometry` is a point in WGS 84 (OGC:CRS84), or null.",
    drops=(
        "the words that each field was read from, except those of the whole claim",
        "why each field has its value: see the audit",
        "extent: a region or a country is the point of its centre, and `place_precision` says so",
    ),
    subjects=("claims", "incidents"),
    columns=geo_columns,
    write=_write,
)
