"""The map and the timeline hold what the tally counts, no more and no less."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from httpx import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.ledger import Ledger, Linking
from dateline.ledger.days import Day
from dateline.ledger.parameters import parse_filter
from dateline.model import Box, Linked, Place
from dateline.web.api.bins import binned
from dateline.web.api.grid import MOST_CELLS, degrees_for
from tests.ledger.test_linked import make_incident
from tests.stores import ledger_at
from tests.web.serving import Site

BOXES = ["", "170,-20,-165,70", "-180,-90,180,90", "20,0,40,20", "-10,89,10,90", "30.22,13.18,30.22,13.18",
         "340,-90,560,90"]  # fmt: skip
WANTED = st.fixed_dictionaries(
    {},
    optional={
        "bbox": st.sampled_from(BOXES),
        "type": st.sampled_from(["shelling", "meeting,damage"]),
        "status": st.sampled_from(["one-side", "verified,contradicted"]),
        "from": st.sampled_from(["2024-05-16", "2024-06-01"]),
        "to": st.sampled_from(["2024-05-20", "2024-07-01"]),
    },
)
QUICK = settings(max_examples=15, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))


@QUICK
@given(wanted=WANTED, zoom=st.sampled_from([0, 2.3, 5, 11, 24]))
def test_the_map_holds_every_incident_with_a_point(
    ask: Client, many: Path, wanted: dict, zoom: float
) -> None:
    drawn = ask.get("/api/v1/incidents/map", params={**wanted, "zoom": zoom}).json()
    with Ledger.open(ledger_at(many)) as ledger:
        tally = ledger.tally_incidents(parse_filter(wanted))
    about = [feature["properties"] for feature in drawn["features"]]
    counts = [one["count"] if one["kind"] == "cluster" else 1 for one in about]
    assert sum(counts) == drawn["count"] == tally.fitting - tally.unplaced
    assert all(sum(one["by_status"].values()) == one["count"] for one in about if one["kind"] == "cluster")


@QUICK
@given(wanted=WANTED)
def test_the_timeline_holds_every_incident_with_a_date(ask: Client, many: Path, wanted: dict) -> None:
    told = ask.get("/api/v1/incidents/timeline", params=wanted).json()
    with Ledger.open(ledger_at(many)) as ledger:
        tally = ledger.tally_incidents(parse_filter(wanted))
    assert sum(one["count"] for one in told["bins"]) == tally.fitting - tally.undated
    assert told["undated"] == tally.undated
    assert all(sum(one["by_status"].values()) == one["count"] for one in told["bins"])


def test_a_box_over_the_180th_meridian_holds_both_sides_and_keeps_them_apart(ask: Client) -> None:
    drawn = ask.get("/api/v1/incidents/map?bbox=170,-20,-165,70&zoom=0").json()
    found = {tuple(feature["geometry"]["coordinates"]) for feature in drawn["features"]}
    assert found == {(179.97, -16.9), (-169.81, 66.16)}
    assert drawn["count"] == 80


def test_incidents_of_one_point_are_one_cluster_at_any_zoom(ask: Client) -> None:
    drawn = ask.get("/api/v1/incidents/map?bbox=29,-2,30,-1&zoom=24").json()
    [feature] = drawn["features"]
    assert feature["properties"]["count"] == 40
    assert feature["properties"]["bbox"] == [29.23, -1.67, 29.23, -1.67]


def test_a_single_incident_is_told_in_full(ask: Client) -> None:
    drawn = ask.get("/api/v1/incidents/map?bbox=29,-2,30,-1&from=2024-05-14&status=verified").json()
    few = ask.get("/api/v1/incidents?bbox=29,-2,30,-1&from=2024-05-14&status=verified").json()["items"]
    assert drawn["count"] == len(few)


def test_on_a_map_of_the_world_an_incident_alone_lies_at_its_point(own: Site, tmp_path: Path) -> None:
    made = [make_incident(f"inc_{n}", [f"clm_{n}"]) for n in range(220)]
    goma = Place("Goma", "COD", -1.67, 29.23, "settlement", None, None)
    made[1:] = [replace(one, place=goma) for one in made[1:]]
    with Ledger.open(ledger_at(tmp_path / "own.db")) as ledger:
        ledger.store_incidents(Linking(Linked(tuple(made), (), ())), linker="1")
    for asked in ("zoom=1", "zoom=1&bbox=-180,-85,180,85", "zoom=1&bbox=20,-10,40,20"):
        drawn = own.client().get(f"/api/v1/incidents/map?{asked}").json()
        found = {one["properties"]["kind"]: one for one in drawn["features"]}
        assert found["incident"]["properties"]["id"] == "inc_0"
        assert found["incident"]["geometry"]["coordinates"] == [30.22, 13.18]
        assert found["cluster"]["properties"]["count"] == 219
        # The square of a tenth of a degree in which they lie.
        assert found["cluster"]["properties"]["bbox"] == [29.15, -1.75, 29.25, -1.65]
    near = own.client().get("/api/v1/incidents/map?zoom=9&bbox=29,-2,30,-1").json()
    assert [one["properties"]["bbox"] for one in near["features"]] == [[29.23, -1.67, 29.23, -1.67]]


@given(
    west=st.floats(-180, 180), east=st.floats(-180, 180), south=st.floats(-90, 90), height=st.floats(0, 180),
    zoom=st.floats(0, 24),
)  # fmt: skip
def test_no_box_has_more_cells_than_a_map_draws(
    west: float, east: float, south: float, height: float, zoom: float
) -> None:
    north = min(90.0, south + height)
    degrees = degrees_for(Box(west, south, east, north), zoom=zoom)
    width = (east - west) % 360
    assert (width / degrees + 1) * ((north - south) / degrees + 1) <= MOST_CELLS + 1


@pytest.mark.parametrize("length", [1, 20, 119, 120, 121, 300, 840, 841, 3600, 4000, 20_000, 44_000, 700_000])
def test_bins_are_few_without_gaps_and_hold_their_days(length: int) -> None:
    first = dt.date(50, 3, 31)
    days = [first + dt.timedelta(n) for n in (0, length // 2, length - 1)]
    unit, bins = binned([Day(day, "verified", 1) for day in sorted(set(days))], start=None, end=None)
    assert min(length, 17 if unit not in ("decade", "century") else 12) <= len(bins) <= 120, (unit, len(bins))
    assert all(b.start == a.end + dt.timedelta(1) for a, b in pairwise(bins))
    assert bins[0].start <= first <= bins[0].end
    assert all(any(one.count and one.start <= day <= one.end for one in bins) for day in days)


def test_the_whole_calendar_has_bins() -> None:
    unit, bins = binned(
        [Day(dt.date.min, "verified", 1), Day(dt.date.max, "verified", 2)], start=None, end=None
    )
    assert (unit, bins[0].count, bins[-1].count, bins[-1].end) == ("century", 1, 2, dt.date.max)
    assert binned([], start=dt.date(2024, 5, 2), end=dt.date(2024, 5, 1)) == ("day", [])
