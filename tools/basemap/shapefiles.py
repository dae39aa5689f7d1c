"""Reads the shapes of a shapefile as far as the basemap needs them: polygons and lines, no attributes."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

Point = tuple[float, float]
Part = list[Point]
# The file's header, then each record's own: number and length in 16-bit words, big-endian.
_HEADER, _RECORD = 100, 8
# Type (4 bytes) and bounding box (32) come before the counts of parts and points.
_COUNTS = 36
_NULL = 0


def read_shapes(path: Path) -> Iterator[list[Part]]:
    """Yields the parts of each shape in the file's order, points as longitude and latitude."""
    data = path.read_bytes()
    at = _HEADER
    while at < len(data):
        (words,) = struct.unpack_from(">i", data, at + 4)
        at += _RECORD
        (kind,) = struct.unpack_from("<i", data, at)
        if kind != _NULL:
            yield _parts(data, at)
        at += 2 * words


def _parts(data: bytes, at: int) -> list[Part]:
    parts, points = struct.unpack_from("<2i", data, at + _COUNTS)
    starts = struct.unpack_from(f"<{parts}i", data, at + _COUNTS + 8)
    numbers = struct.unpack_from(f"<{2 * points}d", data, at + _COUNTS + 8 + 4 * parts)
    all_points = list(zip(numbers[::2], numbers[1::2], strict=True))
    return [all_points[a:b] for a, b in zip(starts, (*starts[1:], points), strict=True)]


def polygons(parts: list[Part]) -> list[list[Part]]:
    """Returns polygons of rings: an outer ring runs clockwise and the holes that follow belong to it."""
    found: list[list[Part]] = []
    for ring in parts:
        if area(ring) <= 0 or not found:
            found.append([ring])
        else:
            found[-1].append(ring)
    return found


def area(ring: Part) -> float:
    """Returns the signed area in square degrees, negative where the ring runs clockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)) / 2
