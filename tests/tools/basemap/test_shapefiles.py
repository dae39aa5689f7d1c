from __future__ import annotations

import struct
from pathlib import Path

from tools.basemap.shapefiles import polygons, read_shapes

OUTER = [(0.0, 0.0), (0.0, 4.0), (4.0, 4.0), (4.0, 0.0), (0.0, 0.0)]
HOLE = [(1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 2.0), (1.0, 1.0)]


def shape(*parts: list[tuple[float, float]]) -> bytes:
    points = [point for part in parts for point in part]
    starts = [sum(map(len, parts[:number])) for number in range(len(parts))]
    body = struct.pack("<i4d2i", 5, 0, 0, 4, 4, len(parts), len(points))
    body += struct.pack(f"<{len(parts)}i", *starts)
    body += b"".join(struct.pack("<2d", *point) for point in points)
    return struct.pack(">2i", 1, len(body) // 2) + body


def test_parts_and_null_shapes(tmp_path: Path) -> None:
    path = tmp_path / "land.shp"
    empty = struct.pack(">2i", 2, 2) + struct.pack("<i", 0)
    path.write_bytes(bytes(100) + shape(OUTER, HOLE) + empty + shape(OUTER))
    assert list(read_shapes(path)) == [[OUTER, HOLE], [OUTER]]


def test_holes_belong_to_the_ring_before_them() -> None:
    assert polygons([OUTER, HOLE, OUTER]) == [[OUTER, HOLE], [OUTER]]
