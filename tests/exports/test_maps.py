"""GeoJSON and GeoParquet, read back by GDAL, pandas and DuckDB; what has no place is kept."""

from __future__ import annotations

import json

import duckdb
import pandas
import pyarrow.parquet
import pyogrio
import pytest

from dateline.model import Filter
from tests.exports.making import write


@pytest.mark.parametrize("incidents", [False, True])
def test_geojson_keeps_what_has_no_place(ledger, tmp_path, incidents):
    tally = write(ledger, "geojson", tmp_path / "all.geojson", incidents=incidents)
    whole = json.loads((tmp_path / "all.geojson").read_text())
    features = whole["features"]
    assert whole["type"] == "FeatureCollection"
    assert len(features) == tally.written == (4 if incidents else 6)
    assert sum(feature["geometry"] is None for feature in features) == 2
    assert all(feature["id"] == feature["properties"]["id"] for feature in features)
    assert all(not isinstance(v, dict | list) for f in features for v in f["properties"].values())
    assert all(json.loads(feature["properties"]["sources_json"]) for feature in features)
    [obeid] = {
        tuple(f["geometry"]["coordinates"]) for f in features if f["properties"]["place"] == "El Obeid"
    }
    assert obeid == (30.22, 13.18)


def test_geojson_is_read_by_gdal(ledger, tmp_path):
    write(ledger, "geojson", tmp_path / "all.geojson")
    meta, table = pyogrio.read_arrow(tmp_path / "all.geojson")
    assert table.num_rows == 6
    assert meta["geometry_type"] == "Point"
    assert meta["crs"] in ("EPSG:4326", "OGC:CRS84")


def test_an_empty_geojson_is_whole(ledger, tmp_path):
    write(ledger, "geojson", tmp_path / "none.geojson", Filter(country=("UKR",)))
    assert json.loads((tmp_path / "none.geojson").read_text())["features"] == []


def test_geoparquet_says_where_its_points_lie(ledger, tmp_path):
    path = tmp_path / "all.parquet"
    write(ledger, "geoparquet", path)
    geo = json.loads(pyarrow.parquet.read_metadata(path).metadata[b"geo"])
    assert geo["version"] == "1.1.0"
    assert geo["primary_column"] == "geometry"
    assert geo["columns"]["geometry"] == {
        "encoding": "WKB", "geometry_types": ["Point"], "bbox": [29.23, -1.67, 30.22, 16.0],
    }  # fmt: skip


def test_geoparquet_is_read_by_pandas_and_duckdb(ledger, tmp_path):
    path = tmp_path / "all.parquet"
    write(ledger, "geoparquet", path)
    frame = pandas.read_parquet(path)
    assert len(frame) == 6
    assert frame["geometry"].isna().sum() == 2
    assert set(frame["words_start"]) == {0}
    found = duckdb.sql(f"SELECT country, count(*), min(start) FROM '{path}' GROUP BY 1 ORDER BY 1").fetchall()
    assert [(row[0], row[1]) for row in found] == [("COD", 1), ("SDN", 3), (None, 2)]
    assert found[0][2].isoformat() == "2024-06-01"


def test_geoparquet_without_a_point_has_no_box(ledger, tmp_path):
    path = tmp_path / "none.parquet"
    write(ledger, "geoparquet", path, Filter(type=("meeting",)))
    geo = json.loads(pyarrow.parquet.read_metadata(path).metadata[b"geo"])
    assert "bbox" not in geo["columns"]["geometry"]
    assert pandas.read_parquet(path)["place"].isna().all()
