from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.brief.map.outlines import load_outlines, paths
from dateline.brief.map.projection import Projection, fit

OUTLINES = load_outlines()


def test_every_line_lies_on_the_globe_and_both_kinds_are_there():
    assert {outline.kind for outline in OUTLINES} == {"coast", "border"}
    for outline in OUTLINES:
        assert len(outline.points) >= 2
        assert -180 <= outline.west <= outline.east <= 180
        assert -90 <= outline.south <= outline.north <= 90


def test_a_straight_border_with_both_ends_outside_is_drawn():
    # The border of Egypt and Sudan follows the 22nd parallel for hundreds of kilometres.
    view = fit([(21.8, 27.4), (22.2, 27.6)], width=720, height=480)
    assert [path.get("stroke-dasharray") for path in paths(OUTLINES, view)] == ["5 3"]


def test_the_open_sea_has_no_lines():
    assert paths(OUTLINES, fit([(-40.0, -120.0)], width=720, height=480)) == []


@pytest.mark.parametrize("lon", [179.9, -179.9])
def test_fiji_is_drawn_from_both_sides_of_the_180th_meridian(lon):
    assert paths(OUTLINES, fit([(-16.8, lon)], width=720, height=480))


@given(st.floats(-80, 80), st.floats(-180, 180))
def test_only_a_window_of_the_world_is_written(lat, lon):
    view: Projection = fit([(lat, lon)], width=720, height=480)
    written = sum(len(path.get("d") or "") for path in paths(OUTLINES, view))
    # The whole file has 380 kB; a window of half a degree may hold one rugged coast of it.
    assert written < 20_000
