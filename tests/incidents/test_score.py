"""What links and what does not, each on two literal claims."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from tests.incidents.claims import ARMY, DAY, FRONT, NEIGHBOUR, claim, killed, town

from dateline.incidents.facts import facts_of
from dateline.incidents.score import LINKED, Scale, compare, explain, score

SCALE = Scale.load()
NEXT = DAY + dt.timedelta(days=1)


def levels(one: dict[str, Any], other: dict[str, Any]) -> dict[str, str]:
    a, b = facts_of(claim("a", **one), SCALE.kinds), facts_of(claim("b", **other), SCALE.kinds)
    assert compare(a, b, SCALE) == compare(b, a, SCALE)
    return {reason.comparison: reason.level for reason in compare(a, b, SCALE)}


def link(one: dict[str, Any], other: dict[str, Any]) -> bool:
    a, b = facts_of(claim("a", **one), SCALE.kinds), facts_of(claim("b", **other), SCALE.kinds)
    return score(a, b, SCALE) >= LINKED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"type": "attack"}, {"type": "shelling"}),
        ({"start": None, "end": None}, {"published": NEXT}),
        ({"start": None, "end": None}, {"start": None, "end": None}),
        ({"actors": (ARMY,)}, {"actors": (NEIGHBOUR,)}),
        ({"place": town(0, "region")}, {"place": town(0, "region")}),
        ({"place": None, "actors": (ARMY,), "targets": (FRONT,)}, {"actors": (ARMY,), "targets": (FRONT,)}),
        ({"place": town(0, "region"), "quantities": (killed(9, 9),)}, {"quantities": (killed(9, 9),)}),
    ],
)
def test_linked(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert link(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"type": "protest"}, {"type": "armed_clash"}),
        ({"type": "protest", "actors": (ARMY,)}, {"type": "shelling", "actors": (ARMY,)}),
        ({"place": town(0)}, {"place": town(1)}),
        ({"start": NEXT, "end": NEXT}, {}),
        ({"start": DAY + dt.timedelta(days=9), "end": DAY + dt.timedelta(days=9)}, {}),
        ({"place": None}, {}),
        ({"place": None, "actors": (ARMY,)}, {"actors": (ARMY,)}),
        ({"start": None, "end": None, "published": None}, {}),
        ({"place": town(0, "region")}, {}),
        ({"report": "rep_1"}, {"report": "rep_1"}),
        ({"start": DAY, "end": DAY + dt.timedelta(days=60)}, {}),
    ],
)
def test_not_linked(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert not link(one, other)


def test_close_settlements_are_two_places() -> None:
    near = replace(town(0), lat=10.02, geonameid=99, name="Port East")
    assert not link({"place": near}, {})
    vaguer = replace(near, precision="near")
    assert levels({"place": vaguer}, {})["place"] == "close by"


def test_distance_alone_never_links() -> None:
    a = facts_of(claim("a", type="arrest"), SCALE.kinds)
    b = facts_of(claim("b", type="displacement"), SCALE.kinds)
    assert score(a, b, SCALE) == 0.0


def test_the_score_is_what_its_reasons_sum_to() -> None:
    a, b = facts_of(claim("a"), SCALE.kinds), facts_of(claim("b", type="attack"), SCALE.kinds)
    value, reasons = explain(a, b, SCALE)
    assert value == score(a, b, SCALE)
    assert [reason.comparison for reason in reasons] == [
        "kind", "place", "time", "report", "parties", "quantity", "words",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ((killed(5, 5),), (killed(5, 5),), "same figure"),
        ((killed(5, None),), (killed(7, 7),), "figures meet"),
        ((killed(5, 5),), (killed(7, 7),), "figures differ"),
        ((killed(5, 5),), (killed(60, 60),), "figures far apart"),
        ((killed(5, 5),), (killed(5, 5, "injured"),), "no figures"),
        ((), (killed(5, 5),), "no figures"),
    ],
)
def test_quantities(one: tuple[Any, ...], other: tuple[Any, ...], level: str) -> None:
    assert levels({"quantities": one}, {"quantities": other})["quantity"] == level


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("drone hit the main refinery", "drone hit the main refinery", "same words"),
        ("drone killed 14 at the refinery", "14 die as refinery burns", "a number and a word in common"),
        ("drone killed 14", "14 die as refinery burns", "a number in common"),
        (
            "drones set the refinery ablaze by the harbour",
            "refinery ablaze, harbour shut",
            "many words in common",
        ),
        ("shelling of the bridge", "the bridge fell", "a word in common"),
        ("a convoy burned", "the market fell silent", "other words"),
        ("attack in Port 0", "attacks on the town", "no telling words"),
    ],
)
def test_words(one: str, other: str, level: str) -> None:
    assert levels({"text": one}, {"text": other})["words"] == level
