from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.brief.map.frame import graticule, scale_bar
from dateline.brief.map.projection import fit

POINTS = st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=20)


@given(POINTS)
def test_all_points_lie_on_the_sheet_with_room_around_them(points):
    view = fit(points, width=720, height=480)
    for lat, lon in points:
        assert 0 < view.x(lon) < 720
        assert 0 < view.y(lat) < 480
    assert view.km_per_unit > 0
    assert scale_bar(view)
    assert graticule(view)


def test_both_sides_of_the_180th_meridian_are_close():
    view = fit([(-17.0, 179.5), (-18.0, -179.5)], width=720, height=480)
    assert view.east - view.west < 5


def test_a_degree_of_latitude_is_as_long_as_its_kilometres():
    view = fit([(13.0, 30.0), (14.0, 31.0)], width=720, height=480)
    assert (view.y(13) - view.y(14)) * view.km_per_unit == pytest.approx(111.2, abs=0.1)
