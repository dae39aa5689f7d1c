"""Cells of a map: by the squares that linking keeps, what a count of the incidents gives."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.ledger import Ledger, Linking, cells, wide_cells
from dateline.ledger.cells import Cell
from dateline.ledger.coarse import CoarseLedger
from dateline.ledger.grid import COLUMNS, ROWS, column_at, lat_of, lon_of, rounded_at, row_at
from dateline.model import Box, Filter, Incident, Linked, Place
from tests.ledger.test_linked import make_incident
from tests.stores import ledger_at

# Between two squares, to the bit and nearly, and at the edges of the globe.
LATS = [-90.0, -33.35, -0.05, 0.0, 0.05, 0.1, 13.15, 13.18, 13.25, 13.250000000000002, 64.05, 89.95, 90.0]
LONS = [-180.0, -179.95, -60.05, -0.05, 0.0, 0.05, 30.15, 30.22, 30.25, 30.249999999999996, 179.95, 180.0]
STATUSES = ["one-side", "verified", "contradicted"]
BOXES = st.builds(
    lambda south, north, west, east: Box(west, min(south, north), east, max(south, north)),
    *(st.sampled_from([*values, values[0] + 7.3, 25.0]) for values in (LATS, LATS, LONS, LONS)),
)
WANTED = st.builds(
    Filter,
    bbox=st.one_of(st.none(), BOXES),
    status=st.sampled_from([(), ("verified",), ("one-side", "contradicted")]),
)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def made() -> list[Incident]:
    """Incidents at every one of the points, and at as many others, some of them alone in their cell."""
    chance = random.Random(7)
    points = [(lat, lon) for lat in LATS for lon in LONS]
    points += [(round(chance.uniform(10, 15), 2), round(chance.uniform(28, 33), 3)) for _ in range(120)]
    points += [(chance.uniform(-90, 90), chance.uniform(-180, 180)) for _ in range(20)]
    found = []
    for n, (lat, lon) in enumerate(points):
        one = make_incident(f"inc_{n}", [f"clm_{n}"], status=chance.choice(STATUSES))
        found.append(replace(one, place=Place(f"Place {n}", "SDN", lat, lon, "settlement", None, None)))
    return [*found, replace(make_incident("inc_nowhere", ["clm_nowhere"]), place=None)]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    path = tmp_path_factory.mktemp("cells") / "ledger.db"
    with Ledger.open(ledger_at(path), create=True) as ledger:
        ledger.store_incidents(Linking(Linked(tuple(made()), (), ())), linker="1")
        yield ledger


def slowly(ledger: Ledger, wanted: Filter, **asked: Any) -> list[Cell]:
    """The cells as they are counted where nothing is kept."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wide_cells, "_WIDE", math.inf)
        return ledger.cells(wanted, **asked)


def told(found: list[Cell]) -> list[tuple[Any, ...]]:
    """What is said of each cell, sums to a metre; a number only where it is that of a row."""
    return sorted(
        (
            cell.west, cell.south, cell.east, cell.north, cell.count, sorted(cell.by_status.items()),
            cell.number if cell.count == 1 else None,
            round(cell.lat_sum, 6) + 0.0, round(cell.lon_sum, 6) + 0.0,
        )
        for cell in found
    )  # fmt: skip


@QUICK
@given(wanted=WANTED, degrees=st.sampled_from([1.0, 1.40625, 5.625, 45.0]))
def test_for_the_public_both_ways_give_the_same_cells(filled: Ledger, wanted: Filter, degrees: float) -> None:
    public = CoarseLedger.over(filled)
    assert told(public.cells(wanted, degrees=degrees)) == told(slowly(public, wanted, degrees=degrees))


@QUICK
@given(wanted=WANTED, degrees=st.sampled_from([1.0, 1.40625, 5.625, 45.0]))
def test_the_same_incidents_are_counted_each_near_its_point(
    filled: Ledger, wanted: Filter, degrees: float
) -> None:
    found, exact = filled.cells(wanted, degrees=degrees), slowly(filled, wanted, degrees=degrees)
    tally = filled.tally_incidents(wanted)
    assert sum(c.count for c in found) == sum(c.count for c in exact) == tally.fitting - tally.unplaced
    by_status = [sum((Counter(c.by_status) for c in cells_), Counter()) for cells_ in (found, exact)]
    assert by_status[0] == by_status[1]
    for name in ("lat_sum", "lon_sum"):
        moved = sum(getattr(c, name) for c in found) - sum(getattr(c, name) for c in exact)
        assert abs(moved) <= 0.05 * tally.fitting + 1e-6
    for cell in found:
        assert cell.west <= cell.lon_sum / cell.count + 1e-9
        assert cell.lon_sum / cell.count <= cell.east + 1e-9
        assert cell.east - cell.west <= degrees + 0.1 + 1e-9
        assert cell.north - cell.south <= degrees + 0.1 + 1e-9


@QUICK
@given(wanted=WANTED, degrees=st.sampled_from([1.0, 5.625]))
def test_every_incident_lies_in_the_box_of_a_cell(filled: Ledger, wanted: Filter, degrees: float) -> None:
    found = filled.cells(wanted, degrees=degrees)
    spots = filled.spots(cell.number for cell in found if cell.count == 1)
    for cell in found:
        if cell.count == 1:
            assert cell.by_status == {spots[cell.number].status: 1}
    for one in filled.incidents(wanted):
        if (at := one.place) is not None:
            assert any(_holds(cell, at.lat, at.lon) for cell in found)


def _holds(cell: Cell, lat: float, lon: float) -> bool:
    # 30.249999999999996 is in the square from 30.25 on.
    west, south, east, north = (cell.west - 1e-9, cell.south - 1e-9, cell.east + 1e-9, cell.north + 1e-9)
    return west <= lon <= east and south <= lat <= north


def test_a_map_of_the_world_looks_at_no_incident(filled: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    exact = slowly(filled, Filter(), degrees=5.625)

    def stop(*_given: Any) -> None:
        raise AssertionError("counts the incidents")

    monkeypatch.setattr(cells, "_counted", stop)
    world = Box(-180.0, -90.0, 180.0, 90.0)
    for wanted in (
        Filter(),
        Filter(bbox=world),
        Filter(sort="date"),
        Filter(status=("verified",), bbox=world),
    ):
        assert filled.cells(wanted, degrees=5.625)
    assert sum(c.count for c in filled.cells(Filter(), degrees=5.625)) == sum(c.count for c in exact)
    for wanted, degrees in ((Filter(), 0.9), (Filter(type=("shelling",)), 5.625)):
        with pytest.raises(AssertionError, match="counts the incidents"):
            filled.cells(wanted, degrees=degrees)


@given(lat=st.floats(-90, 90), lon=st.floats(-180, 180))
def test_a_point_lies_in_the_square_of_its_decimals(lat: float, lon: float) -> None:
    assert 0 <= row_at(lat) < ROWS
    assert 0 <= column_at(lon) < COLUMNS
    assert rounded_at(lat, 1) == lat_of(row_at(lat)) == round(rounded_at(lat, 1), 1)
    assert rounded_at(lon, 1) == lon_of(column_at(lon))
    assert abs(rounded_at(lon, 1) - lon) <= 0.05 + 1e-9


@pytest.mark.parametrize(
    ("degrees", "decimal"),
    [
        (-0.05, 0.0),
        (0.05, 0.1),
        (30.25, 30.3),
        (-30.25, -30.2),
        (13.18, 13.2),
        (179.95, 180.0),
        (-90.0, -90.0),
    ],
)
def test_halves_go_up(degrees: float, decimal: float) -> None:
    assert rounded_at(degrees, 1) == decimal
