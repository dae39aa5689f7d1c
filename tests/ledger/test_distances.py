"""The box around a circle holds the circle."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from dateline.ledger.distances import EARTH_KM, box_around
from dateline.model import Circle


@given(
    lat=st.floats(-90, 90),
    lon=st.floats(-180, 180),
    radius=st.floats(0, 20015),
    bearing=st.floats(0, 2 * math.pi),
)
def test_every_point_of_the_edge_lies_in_the_box(lat, lon, radius, bearing):
    box = box_around(Circle(lat, lon, radius))
    angle, north = radius / EARTH_KM, math.radians(lat)
    sine = math.sin(north) * math.cos(angle) + math.cos(north) * math.sin(angle) * math.cos(bearing)
    there = math.asin(max(-1, min(1, sine)))
    east = math.atan2(
        math.sin(bearing) * math.sin(angle) * math.cos(north), math.cos(angle) - math.sin(north) * sine
    )
    longitude = (lon + math.degrees(east) + 180) % 360 - 180
    slack = 1e-5
    assert box.south - slack <= math.degrees(there) <= box.north + slack
    west, east_edge = box.west - slack, box.east + slack
    at_pole = abs(math.degrees(there)) > 90 - 1e-4
    wrapped = abs(abs(longitude) - 180) < slack
    inside = (
        west <= longitude <= east_edge
        if box.west <= box.east
        else longitude >= west or longitude <= east_edge
    )
    assert inside or at_pole or wrapped
