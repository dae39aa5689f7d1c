"""Filters: the database answers what a plain reading of the filter says, by either plan."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ledger import Ledger, look_up, plans
from dateline.model import Box, Circle, Filter
from tests.ledger.making import ARMY, DAY, EL_OBEID, GOMA, REBELS, make_entry, make_report
from tests.stores import ledger_at, only_sqlite

SEA = {
    "name": "Taveuni", "country": "FJI", "admin1": "Northern", "lat": -16.9, "lon": 179.97,
    "precision": "settlement", "geonameid": 1,
}  # fmt: skip
SUDAN = EL_OBEID | {"name": "Sudan", "precision": "country", "lat": 13.2, "lon": 30.2}
REGION = EL_OBEID | {"name": "North Kordofan", "precision": "region", "lat": 13.3, "lon": 30.2}
PLACES = (EL_OBEID, GOMA, SEA, SUDAN, REGION, None)
TEXTS = (
    "Shells hit the market.",
    "Fighters left the market town.",
    "Zażółć: the bridge stands.",
    "“Bridge” hit.",
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """96 claims in which every value occurs with every other, nearly."""
    path = tmp_path_factory.mktemp("look_up") / "ledger.db"
    with Ledger.open(ledger_at(path), create=True) as ledger:
        for number in range(24):
            outlet = ("Nile Wire", "Ночь", None)[number % 3]
            report = make_report(f"{TEXTS[number % 4]} {number}", outlet=outlet, origin=f"wire/{number}")
            entries = [_entry(report, number * 4 + n) for n in range(4)]
            ledger.file(report, entries, reader="1")
            if number % 5 == 0:
                ledger.file(report, entries[1:], reader="2")
        yield ledger


@pytest.fixture(scope="module")
def everything(filled):
    return list(filled.claims())


def _entry(report, n):
    day = None if n % 7 == 0 else DAY + dt.timedelta(n % 10)
    return make_entry(
        report,
        n,
        type=("shelling", "meeting", "damage")[n % 3],
        place=PLACES[n % 6],
        day=day,
        end=day + dt.timedelta(n % 3) if day else None,
        actors=[[ARMY], [REBELS], []][n % 3],
        targets=[REBELS] if n % 5 == 0 else [],
        sources=[ARMY] if n % 2 else [],
        confidence=(n % 11) / 11,
    )


def fits(shown, wanted: Filter) -> bool:
    """Says in plain Python what `Filter` promises."""
    claim = shown.public
    place, time = claim["place"], claim["time"]
    words = " ".join([claim["evidence"]["text"], place["name"] if place else ""])
    return all(
        (
            not wanted.type or claim["type"] in wanted.type,
            not wanted.country or (place is not None and place["country"] in wanted.country),
            not wanted.admin1 or (place is not None and place["admin1"] in wanted.admin1),
            not wanted.start or (time is not None and time["end"] >= str(wanted.start)),
            not wanted.end or (time is not None and time["start"] <= str(wanted.end)),
            not wanted.actor or _named(claim["actors"] + claim["targets"], wanted.actor),
            not wanted.source
            or _named(claim["sources"], wanted.source)
            or (not claim["sources"] and shown.outlet in wanted.source),
            not wanted.q or wanted.q.casefold() in words.casefold(),
            wanted.bbox is None or (place is not None and _in_box(place, wanted.bbox)),
            wanted.near is None or (place is not None and _near(place, wanted.near)),
        )
    )


def _named(parties, values):
    return any(
        p["id"] == v or p["name"].casefold() == v.casefold() or (v.isupper() and p["code"].startswith(v))
        for p in parties
        for v in values
    )


def _in_box(place, box):
    east_west = (
        box.west <= place["lon"] <= box.east
        if box.west <= box.east
        else place["lon"] >= box.west or place["lon"] <= box.east
    )
    return east_west and box.south <= place["lat"] <= box.north


def _near(place, near):
    if place["precision"] == "country" or (place["precision"] == "region" and near.radius < 100):
        return False
    a, b = (math.radians(x) for x in (place["lat"], near.lat))
    cosine = math.sin(a) * math.sin(b) + math.cos(a) * math.cos(b) * math.cos(
        math.radians(place["lon"] - near.lon)
    )
    return 6371.0088 * math.acos(max(-1, min(1, cosine))) <= near.radius


def some(*values):
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


longitudes = st.sampled_from([-180.0, -179.0, 0.0, 29.0, 30.5, 178.5, 180.0])
boxes = st.builds(
    lambda w, e, s: Box(w, s[0], e, s[1]),
    longitudes,
    longitudes,
    st.sampled_from([(-20.0, 0.0), (-90.0, 90.0), (10.0, 20.0)]),
)
circles = st.builds(
    Circle,
    st.sampled_from([13.18, -17.0, 89.0]),
    st.sampled_from([30.22, -179.9, 0.0]),
    st.sampled_from([0.0, 10.0, 120.0, 3000.0, 20100.0]),
)
filters = st.builds(
    Filter,
    q=st.sampled_from(["", "market", "MARKET", "bridge", "nothing", "el obeid"]),
    start=st.none() | st.dates(DAY, DAY + dt.timedelta(12)),
    end=st.none() | st.dates(DAY, DAY + dt.timedelta(12)),
    type=some("shelling", "meeting"),
    actor=some("SDN", "CODREB", "m23", "Sudanese armed forces"),
    country=some("SDN", "COD"),
    admin1=some("North Kivu", "North Kordofan"),
    source=some("SDNMIL", "Ночь", "Nile Wire"),
    bbox=st.none() | boxes,
    near=st.none() | circles,
    sort=st.sampled_from(["-date", "date", "-confidence"]),
)


@pytest.mark.parametrize("few", [0, 20_000])
@settings(max_examples=150, deadline=None)
@given(wanted=filters)
def test_a_filter_finds_what_it_says_by_either_plan(filled, everything, few, wanted):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plans, "_FEW", few)
        found = list(filled.claims(wanted))
        tally = filled.tally_claims(wanted)
    expected = [shown for shown in everything if fits(shown, wanted)]
    assert {s.public["id"] for s in found} == {s.public["id"] for s in expected}
    assert len(found) == len(expected)
    assert (tally.fitting, tally.all) == (len(expected), len(everything))
    assert tally.unplaced == sum(s.public["place"] is None for s in expected)
    assert tally.undated == sum(s.public["time"] is None for s in expected)
    filed = {claim.id for claim in filled.filed_claims(wanted)}
    assert filed == {s.public["id"] for s in expected}


def test_order_and_pages(filled):
    days = [s.public["time"] and s.public["time"]["start"] for s in filled.claims()]
    dated = [day for day in days if day]
    assert dated == sorted(dated, reverse=True)
    assert days[len(dated) :] == [None] * (len(days) - len(dated))
    oldest = [s.public["time"] and s.public["time"]["start"] for s in filled.claims(Filter(sort="date"))]
    assert oldest == sorted(dated) + [None] * (len(days) - len(dated))
    sure = [s.public["confidence"] for s in filled.claims(Filter(sort="-confidence"))]
    assert sure == sorted(sure, reverse=True)
    whole = [s.public["id"] for s in filled.claims()]
    pages = [s.public["id"] for at in range(0, len(whole), 10) for s in filled.claims(limit=10, offset=at)]
    assert pages == whole


def test_words_are_data(filled):
    for q in ('"', '"" OR', "NOT market", "market*", "evidence:market", "(", "-market", "🙂", "'"):
        list(filled.claims(Filter(q=q)))
    assert list(filled.claims(Filter(q="NOT market"))) == []
    assert list(filled.claims(Filter(q='"market town"')))
    assert list(filled.claims(Filter(q='"town market"'))) == []
    assert list(filled.claims(Filter(q="zazołc"))) == list(filled.claims(Filter(q="zażółć")))


def test_counts_by_parties_stop_where_they_would_take_too_long(filled, monkeypatch):
    monkeypatch.setattr(plans, "_FEW", 0)
    monkeypatch.setattr(look_up, "_COUNTED", 10)
    tally = filled.tally_claims(Filter(actor=("SDNMIL",)))
    assert (tally.fitting, tally.is_exact, tally.unplaced) == (10, False, None)
    assert filled.tally_claims(Filter(type=("shelling",))).is_exact


@only_sqlite
def test_a_filter_on_rows_is_answered_from_one_index(filled):
    box = Box(20, 0, 40, 20)
    wanted = Filter(type=("shelling",), country=("SDN",), start=DAY, end=DAY, bbox=box)
    with pytest.MonkeyPatch.context() as patch, filled._reads() as connection:
        patch.setattr(plans, "_FEW", 0)
        conditions = plans.plan(connection, look_up.claims, wanted).conditions
        query = look_up.sa.select(look_up.claims.c.lat, look_up.claims.c.when_start).where(*conditions)
        compiled = query.compile(connection, compile_kwargs={"literal_binds": True})
        steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}").all()
    assert [step[3].split(" (")[0] for step in steps] == ["SEARCH claims USING INDEX ix_claims_when"]


def test_claims_and_judgements_are_found_by_their_ids(ledger):
    report = make_report()
    entries = [make_entry(report, n) for n in range(3)]
    ledger.file(report, entries, reader="1.0")
    first, second, third = (entry.public["id"] for entry in entries)
    found = list(ledger.claims_named([third, first, "clm_nowhere"]))
    assert [shown.public["id"] for shown in found] == [first, third]
    assert {(shown.reader, shown.language, shown.outlet) for shown in found} == {("1.0", "en", "Nile Wire")}
    assert dict(ledger.judgements([second])) == {second: entries[1].judgements}
