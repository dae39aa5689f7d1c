"""Chooses the settlements whose names the map shows, each from the zoom on at which there is room for it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

# Pixels between places by zoom, for tiles of 512: wide while the map is for orientation; closer at 6, the
# last zoom that is stored, since the same places are shown enlarged at all zooms beyond.
_APART = {2: 110.0, 3: 80.0, 4: 60.0, 5: 40.0, 6: 13.0}
# Smaller places would fill the file with names that 1:10m lines cannot carry.
_LEAST = {2: 1_000_000, 3: 200_000, 4: 50_000, 5: 10_000, 6: 1_000}
_TILE = 512


@dataclass(frozen=True, slots=True)
class Named:
    """A settlement on the map, from `zoom` on."""

    name: str
    lon: float
    lat: float
    population: int
    zoom: int
    capital: bool


def choose(cities: Mapping[str, dict[str, Any]], capitals: set[tuple[str, str]]) -> Iterator[Named]:
    """Yields the most populous places that keep apart from each other, zoom by zoom; capitals come first."""
    grids: dict[int, dict[tuple[int, int], list[tuple[float, float]]]] = {
        zoom: defaultdict(list) for zoom in _APART
    }
    ranked = sorted(cities.values(), key=lambda city: _rank(city, capitals))
    for city in ranked:
        capital = (city["countrycode"], city["name"]) in capitals
        zoom = _first_zoom(city, grids, capital=capital)
        if zoom is not None:
            lon, lat = round(city["longitude"], 4), round(city["latitude"], 4)
            yield Named(city["name"], lon, lat, city["population"], zoom, capital)


def _rank(city: dict[str, Any], capitals: set[tuple[str, str]]) -> tuple[bool, int, int]:
    capital = (city["countrycode"], city["name"]) in capitals
    return not capital, -city["population"], city["geonameid"]


def _first_zoom(city: dict[str, Any], grids: Any, *, capital: bool) -> int | None:
    first = None
    for zoom, apart in _APART.items():
        x, y = _pixel(city["longitude"], city["latitude"], zoom)
        cell = int(x // apart), int(y // apart)
        close = any(
            math.dist((x, y), other) < apart
            for i in (-1, 0, 1)
            for j in (-1, 0, 1)
            for other in grids[zoom].get((cell[0] + i, cell[1] + j), ())
        )
        big = capital or city["population"] >= _LEAST[zoom]
        if first is not None or (big and not close):
            grids[zoom][cell].append((x, y))
            first = zoom if first is None else first
    return first


def _pixel(lon: float, lat: float, zoom: int) -> tuple[float, float]:
    size = _TILE * 2**zoom
    sine = math.sin(math.radians(max(-85.0, min(85.0, lat))))
    return (lon + 180) / 360 * size, (0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)) * size
