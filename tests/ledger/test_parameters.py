"""The names and values of filters in addresses and commands."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import FilterUnreadable
from dateline.ledger.parameters import NAMES, REVIEW, parameters_of, parse_filter
from dateline.model import Box, Circle, Filter

words = st.text(st.characters(exclude_characters=",", categories=["L", "N", "P"]), min_size=1)
lists = st.lists(words, max_size=3).map(tuple)
latitudes = st.floats(-90, 90)
longitudes = st.floats(-180, 180)
filters = st.builds(
    Filter,
    q=st.just("") | words,
    start=st.none() | st.dates(),
    end=st.none() | st.dates(),
    type=lists,
    actor=lists,
    country=lists.map(lambda values: tuple(value.upper() for value in values)),
    admin1=lists,
    status=lists,
    source=lists,
    review=st.lists(st.sampled_from(REVIEW), max_size=3).map(tuple),
    outlet=lists,
    modality=lists,
    polarity=lists,
    verification=lists,
    report=lists,
    bbox=st.none()
    | st.builds(
        lambda w, e, s: Box(w, min(s), e, max(s)), longitudes, longitudes, st.tuples(latitudes, latitudes)
    ),
    near=st.none() | st.builds(Circle, latitudes, longitudes, st.floats(0, 20000)),
    sort=st.sampled_from(["-date", "date", "-confidence", "confidence"]),
)


@given(filters)
def test_parameters_give_the_filter_back(wanted):
    assert parse_filter(parameters_of(wanted)) == wanted


def test_the_names_are_those_of_the_pages():
    assert NAMES == (
        "q", "from", "to", "type", "actor", "country", "admin1", "status", "source", "outlet", "modality",
        "polarity", "verification", "report", "review", "bbox", "near", "sort",
    )  # fmt: skip


def test_what_is_empty_or_of_no_filter_asks_for_nothing():
    assert parse_filter({"q": " ", "from": "", "lat": "3", "type": ",,"}) == Filter()


def test_values_are_trimmed_and_countries_are_capitals():
    wanted = parse_filter({"type": "shelling, damage", "country": "sdn", "from": "2024-05-14"})
    assert wanted == Filter(type=("shelling", "damage"), country=("SDN",), start=dt.date(2024, 5, 14))


def test_a_map_that_was_dragged_around_the_globe():
    assert parse_filter({"bbox": "170,-20,190,0"}).bbox == Box(170, -20, -170, 0)
    assert parse_filter({"bbox": "-400,-20,400,0"}).bbox == Box(-180, -20, 180, 0)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("from", "yesterday"), ("to", "2024-13-01"), ("bbox", "1,2,3"), ("bbox", "a,b,c,d"),
        ("bbox", "0,91,1,92"), ("bbox", "0,10,1,5"), ("bbox", "nan,0,1,1"), ("near", "0,0,-1"),
        ("near", "0,0"), ("sort", "best"), ("review", "done"),
    ],
)  # fmt: skip
def test_what_is_not_of_its_kind_is_named(name, value):
    with pytest.raises(FilterUnreadable) as caught:
        parse_filter({name: value})
    assert name in caught.value.found
    assert caught.value.expected
