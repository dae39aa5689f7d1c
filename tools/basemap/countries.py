"""Reads the countries of a TopoJSON file: their polygons, and a point for their names."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from tools.basemap.shapefiles import Part, area

# How finely a polygon is searched for the point that lies deepest in it.
_STEPS = 24


@dataclass(frozen=True, slots=True)
class Country:
    """A country as polygons of rings; `code` is ISO 3166-1 alpha-3, or the source's own."""

    code: str
    name: str
    polygons: tuple[tuple[Part, ...], ...]

    @property
    def label(self) -> tuple[float, float]:
        """The point of the largest polygon that lies farthest from its edges, by a grid."""
        outer = max((polygon[0] for polygon in self.polygons), key=lambda ring: abs(area(ring)))
        return max(_grid(outer), key=lambda point: _depth(point, outer), default=outer[0])

    @property
    def extent(self) -> float:
        """The area of all polygons in square degrees, by which names are ranked."""
        return sum(abs(area(polygon[0])) for polygon in self.polygons)


def read_countries(path: Path) -> list[Country]:
    """Returns the countries of the file."""
    topology = json.loads(path.read_text("utf-8"))
    arcs = [_degrees(arc, topology["transform"]) for arc in topology["arcs"]]
    return [
        _country(shape, arcs) for shape in topology["objects"]["countries"]["geometries"] if shape.get("arcs")
    ]


def _country(shape: dict[str, Any], arcs: list[Part]) -> Country:
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    rings = tuple(tuple(_ring(ring, arcs) for ring in polygon) for polygon in polygons)
    return Country(shape["properties"]["a3"], shape["properties"]["name"], rings)


def _ring(numbers: list[int], arcs: list[Part]) -> Part:
    ring: Part = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring


def _degrees(arc: list[list[int]], transform: dict[str, list[float]]) -> Part:
    (scale_x, scale_y), (shift_x, shift_y) = transform["scale"], transform["translate"]
    xs, ys = accumulate(x for x, _ in arc), accumulate(y for _, y in arc)
    return [(x * scale_x + shift_x, y * scale_y + shift_y) for x, y in zip(xs, ys, strict=True)]


def _grid(ring: Part) -> Iterable[tuple[float, float]]:
    west, east = min(x for x, _ in ring), max(x for x, _ in ring)
    south, north = min(y for _, y in ring), max(y for _, y in ring)
    for i in range(1, _STEPS):
        for j in range(1, _STEPS):
            point = (west + (east - west) * i / _STEPS, south + (north - south) * j / _STEPS)
            if _inside(point, ring):
                yield point


def _inside(point: tuple[float, float], ring: Part) -> bool:
    x, y = point
    crossings = 0
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            crossings += 1
    return crossings % 2 == 1


def _depth(point: tuple[float, float], ring: Part) -> float:
    return min((point[0] - x) ** 2 + (point[1] - y) ** 2 for x, y in ring)
