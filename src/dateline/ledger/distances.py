"""Boxes and circles on the globe as conditions on a table's own `lat` and `lon`."""

from __future__ import annotations

import math
from typing import Any

import sqlalchemy as sa

from dateline.model import Box, Circle

# Mean radius of the earth in kilometres (IUGG).
EARTH_KM = 6371.0088
_KM_A_DEGREE = math.radians(1) * EARTH_KM
# A first-level region is some 100 km from its centre to its border; under that radius, its centre says
# nothing about what lies in the circle. A country's centre never does.
_REGION_KM = 100.0
_POINTS = ("settlement", "near", "district")

Condition = sa.ColumnElement[bool]


def in_box(lat: sa.Column[Any], lon: sa.Column[Any], box: Box) -> Condition:
    """Says whether a point lies in the box."""
    upright = lat.between(box.south, box.north)
    if box.west <= box.east:
        return upright & lon.between(box.west, box.east)
    return upright & ((lon >= box.west) | (lon <= box.east))


def box_around(circle: Circle) -> Box:
    """Returns the smallest box that holds the circle."""
    high = circle.radius / _KM_A_DEGREE
    south, north = max(-90.0, circle.lat - high), min(90.0, circle.lat + high)
    # Where the circle holds a pole, or reaches around it, it has every longitude.
    widest = math.cos(math.radians(circle.lat))
    reach = math.sin(min(circle.radius / EARTH_KM, math.pi / 2))
    if south <= -90 or north >= 90 or reach >= widest:
        return Box(-180.0, south, 180.0, north)
    wide = math.degrees(math.asin(reach / widest))
    west, east = circle.lon - wide, circle.lon + wide
    return Box(west + 360 if west < -180 else west, south, east - 360 if east > 180 else east, north)


def in_circle(lat: sa.Column[Any], lon: sa.Column[Any], circle: Circle) -> Condition:
    """Says whether a point's great-circle distance (haversine) is at most the radius."""

    def half_sine(degrees: sa.ColumnElement[float]) -> sa.ColumnElement[float]:
        sine: sa.ColumnElement[float] = sa.func.sin(sa.func.radians(degrees) / 2.0)
        return sine * sine

    centre = math.cos(math.radians(circle.lat))
    haversine = half_sine(lat - circle.lat) + centre * sa.func.cos(sa.func.radians(lat)) * half_sine(
        lon - circle.lon
    )
    most = math.sin(min(circle.radius / (2 * EARTH_KM), math.pi / 2)) ** 2
    return haversine <= most


def precise_enough(precision: sa.Column[Any], circle: Circle) -> Condition:
    """Says whether a place is known well enough for its point to be asked whether it lies in the circle."""
    return precision.in_((*_POINTS, "region") if circle.radius >= _REGION_KM else _POINTS)
