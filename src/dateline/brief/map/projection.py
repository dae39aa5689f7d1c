"""Puts degrees on paper: plate carrée, shrunk by the cosine of the middle latitude."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

# Kilometres of a degree of latitude on a sphere of 6,371 km.
KM_PER_DEGREE = math.pi * 6371.0 / 180
# A lone point is shown with half a degree (some 50 km) around it, others with a seventh of their spread.
LEAST, _MARGIN = 0.5, 1 / 7
# Beyond these the cosine would stretch the map without end.
_POLAR = 80.0


@dataclass(frozen=True, slots=True)
class Projection:
    """A window in WGS 84 degrees on a sheet of `width` by `height` units; east may exceed 180."""

    west: float
    south: float
    east: float
    north: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """The latitude at which lengths are true."""
        return (self.south + self.north) / 2

    @property
    def km_per_unit(self) -> float:
        """Kilometres of a unit of the sheet at the middle latitude."""
        return (self.north - self.south) * KM_PER_DEGREE / self.height

    def x(self, lon: float) -> float:
        """Returns the place of a point's meridian in the window, from the left."""
        return self.across(lon + 360 if lon < self.west else lon)

    def across(self, lon: float) -> float:
        """Returns the place of a meridian, from the left, also outside of the sheet."""
        return (lon - self.west) / (self.east - self.west) * self.width

    def y(self, lat: float) -> float:
        """Returns the place of a parallel, from the top."""
        return (self.north - lat) / (self.north - self.south) * self.height


def fit(
    points: Sequence[tuple[float, float]], *, width: float, height: float, least: float = LEAST
) -> Projection:
    """Returns the window around points of latitude and longitude, which fills the sheet.

    It is at least `least` degrees high, before its margins.
    """
    lats = [lat for lat, _ in points]
    south, north = min(lats), max(lats)
    west, east = _span([lon for _, lon in points])
    middle = max(-_POLAR, min(_POLAR, (south + north) / 2))
    squeeze = math.cos(math.radians(middle))
    tall = max(north - south, least) * (1 + 2 * _MARGIN)
    wide = max(east - west, least / squeeze) * (1 + 2 * _MARGIN)
    # One scale for both directions: the wider need decides.
    per_unit = max(tall / height, wide * squeeze / width)
    half_tall, half_wide = per_unit * height / 2, per_unit * width / squeeze / 2
    lat, lon = (south + north) / 2, (west + east) / 2
    return Projection(lon - half_wide, lat - half_tall, lon + half_wide, lat + half_tall, width, height)


def _span(lons: Sequence[float]) -> tuple[float, float]:
    """The shortest stretch of longitudes that holds all, across the 180th meridian where that is shorter."""
    west, east = min(lons), max(lons)
    if east - west <= 180:
        return west, east
    turned = [lon + 360 if lon < 0 else lon for lon in lons]
    return (min(turned), max(turned)) if max(turned) - min(turned) < east - west else (west, east)
