"""The committed assets are those of their sources, and small enough."""

from __future__ import annotations

import gzip
import json
import shutil
import struct
from pathlib import Path

from tools.build_looks import FOLDER, files
from tools.frontend_digest import CURE, FRONTEND, STATIC, find_faults

from dateline.ledger.parameters import NAMES

MEGABYTE = 1_000_000


def test_built_assets_are_those_of_the_sources() -> None:
    assert list(find_faults()) == [], CURE


def test_a_changed_source_is_noticed(tmp_path: Path) -> None:
    ignore = shutil.ignore_patterns("node_modules")
    frontend = shutil.copytree(FRONTEND, tmp_path / "frontend", ignore=ignore)
    assert list(find_faults(frontend=frontend)) == []
    (frontend / "src/map/points.ts").write_text("// changed", "utf-8")
    assert list(find_faults(frontend=frontend)) == ["built/ is older than frontend/"]


def test_missing_and_changed_files_are_noticed(tmp_path: Path) -> None:
    static = shutil.copytree(STATIC, tmp_path / "static")
    (static / "built/map.js").unlink()
    (static / "built/report.js").write_text("", "utf-8")
    (static / "basemap/world.pmtiles").unlink()
    assert sorted(find_faults(static)) == [
        "basemap/world.pmtiles is missing",
        "built/map.js is missing",
        "built/report.js was changed after it was built",
    ]


def test_first_load_without_the_map_is_small() -> None:
    first = ("map.js", "timeline.js", "chunks/shared.js")
    assert sum(len(gzip.compress((STATIC / "built" / name).read_bytes())) for name in first) <= 15_000


def test_map_and_fonts_are_lean() -> None:
    tiles = (STATIC / "basemap/world.pmtiles").read_bytes()
    # Magic and version of PMTiles; the zooms are bytes 100 and 101 of its header.
    assert tiles[:8] == b"PMTiles\x03"
    assert (tiles[100], tiles[101]) == (0, 6)
    assert len(tiles) <= 5 * MEGABYTE
    assert sum(path.stat().st_size for path in (STATIC / "fonts").glob("*.woff2")) <= 250_000


def test_tiles_do_not_tell_where_they_were_made() -> None:
    tiles = (STATIC / "basemap/world.pmtiles").read_bytes()
    start, length = struct.unpack_from("<2Q", tiles, 24)
    told = json.loads(gzip.decompress(tiles[start : start + length]))
    assert {layer["id"] for layer in told["vector_layers"]} >= {"land", "borders", "countries", "places"}
    assert not [name for name in told if name.startswith("generator")]


def test_styles_name_nothing_remote() -> None:
    for name in ("light.json", "dark.json"):
        style = json.loads((STATIC / "basemap" / name).read_text("utf-8"))
        assert style["sources"] == {"world": {"type": "vector", "url": "pmtiles://world.pmtiles"}}
        assert not {"glyphs", "sprite"} & style.keys()


def test_fonts_that_are_named_are_there() -> None:
    sheet = (STATIC / "fonts/fonts.css").read_text("utf-8")
    named = {part.split('"')[0] for part in sheet.split('url("')[1:]}
    assert named == {path.name for path in (STATIC / "fonts").glob("*.woff2")}


def test_islands_know_the_statuses_and_names_of_the_record() -> None:
    assert {name: (FOLDER / name).read_text("utf-8") for name in files()} == files()
    assert tuple(json.loads((FRONTEND / "src/filter/names.json").read_text("utf-8"))) == NAMES
