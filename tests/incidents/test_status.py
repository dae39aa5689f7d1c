"""Each status of an incident by literal claims, and the voices, figures and contradictions behind it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from tests.incidents.claims import (
    ARMY,
    DAY,
    FRONT,
    GOVERNOR,
    NEIGHBOUR,
    OBSERVERS,
    RESIDENTS,
    claim,
    killed,
    town,
)

from dateline.model import FiledClaim, Incident, Linked
from dateline.pipeline import link

GENERAL = replace(ARMY, id=None, name="Gen. Oru")


def linked(*fields: dict[str, Any]) -> Linked:
    return link([claim(f"clm_{number}", **values) for number, values in enumerate(fields)])


def incident(*fields: dict[str, Any]) -> Incident:
    [only] = linked(*fields).incidents
    return only


@pytest.mark.parametrize(
    ("status", "fields"),
    [
        ("one-side", [{"sources": (ARMY,)}]),
        ("one-side", [{"sources": (ARMY,)}, {"sources": (ARMY,)}]),
        ("one-side", [{}]),
        ("one-side", [{"copies": "rep_wire"}, {"copies": "rep_wire"}]),
        ("one-side", [{"outlet": "Nile Wire"}, {"outlet": "Nile Wire"}]),
        ("several-of-one-side", [{"sources": (ARMY,)}, {"sources": (GENERAL,)}]),
        ("several-of-one-side", [{"sources": (ARMY,)}, {"sources": (GOVERNOR,)}]),
        ("corroborated", [{}, {}]),
        ("corroborated", [{"sources": (ARMY,)}, {"sources": (OBSERVERS,)}]),
        ("corroborated", [{"sources": (RESIDENTS,)}, {"sources": (RESIDENTS,)}]),
        ("confirmed", [
            {"sources": (ARMY,), "actors": (ARMY,), "targets": (FRONT,)},
            {"sources": (FRONT,), "actors": (ARMY,), "targets": (FRONT,)},
        ]),
        ("contradicted", [
            {"sources": (ARMY,), "actors": (FRONT,)}, {"sources": (FRONT,), "actors": (ARMY,)},
        ]),
        ("contradicted", [{"sources": (FRONT,)}, {"sources": (ARMY,), "polarity": "negative"}]),
        ("verified", [{"sources": (ARMY,), "verification": "verified"}]),
        ("one-side", [{"sources": (ARMY,), "verification": "unverified"}]),
    ],
)  # fmt: skip
def test_status(status: str, fields: list[dict[str, Any]]) -> None:
    found = incident(*fields)
    assert (found.status, bool(found.rule)) == (status, True)


def test_planned_and_predicted_claims_are_attached_and_count_in_nothing() -> None:
    before = DAY - dt.timedelta(days=2)
    foretold = {
        "modality": "planned",
        "sources": (FRONT,),
        "published": before,
        "quantities": (killed(99, 99),),
    }
    found = incident({"sources": (ARMY,)}, foretold)
    assert found.claims == ("clm_0",)
    assert found.foretold == ("clm_1",)
    assert (found.status, found.figures) == ("one-side", ())


def test_a_plan_that_was_published_afterwards_is_not_what_happened() -> None:
    after = DAY + dt.timedelta(days=1)
    both = linked({"sources": (ARMY,)}, {"modality": "planned", "published": after})
    assert both.alone == ("clm_1",)


def test_a_denial_alone_is_no_incident() -> None:
    assert linked({"polarity": "negative"}) == Linked((), (), (), ("clm_0",))


def test_fighting_against_no_fighting_keeps_both_quotes() -> None:
    both = linked(
        {"type": "armed_clash", "text": "fighting in the centre", "sources": (FRONT,)},
        {
            "type": "armed_clash",
            "text": "no fighting in the centre",
            "sources": (ARMY,),
            "polarity": "negative",
        },
    )
    [found] = both.contradictions
    assert (found.field, found.first_quote, found.second_quote) == (
        "occurrence", "fighting in the centre", "no fighting in the centre",
    )  # fmt: skip
    assert both.incidents[0].denials == ("clm_1",)


def test_capture_against_denial_and_against_another_holder() -> None:
    taken = {"type": "territory_change", "sources": (FRONT,), "actors": (FRONT,)}
    denied = {"type": "territory_change", "sources": (ARMY,), "polarity": "negative"}
    held = {"type": "territory_change", "sources": (ARMY,), "actors": (ARMY,)}
    assert [c.field for c in linked(taken, denied).contradictions] == ["control"]
    assert [c.second_value for c in linked(taken, held).contradictions] == ["held by NRL"]


def test_ranges_that_do_not_meet_contradict_and_those_that_meet_do_not() -> None:
    [found] = linked({"quantities": (killed(3, 3),)}, {"quantities": (killed(12, None),)}).contradictions
    assert (found.field, found.first_value, found.second_value) == (
        "figures",
        "killed 3",
        "killed at least 12",
    )
    assert not linked({"quantities": (killed(3, None),)}, {"quantities": (killed(12, 12),)}).contradictions


def test_a_voice_that_raises_its_own_toll_does_not_contradict_itself() -> None:
    later = DAY + dt.timedelta(days=1)
    both = linked(
        {"sources": (ARMY,), "quantities": (killed(3, 3),)},
        {"sources": (ARMY,), "quantities": (killed(5, 5),), "published": later},
    )
    assert not both.contradictions


def test_figures_are_low_best_and_high() -> None:
    found = incident(
        {"quantities": (killed(3, 3),)}, {"quantities": (killed(4, 4),)}, {"quantities": (killed(4, 4),)},
        {"quantities": (killed(5, 9),)},
    )  # fmt: skip
    [figure] = found.figures
    assert (figure.what, figure.low, figure.best, figure.high) == ("killed", 3, 4, 9)


def test_place_and_period_are_the_most_exact_that_claims_give() -> None:
    found = incident(
        {"quantities": (killed(9, 9),), "place": town(0, "region")},
        {"quantities": (killed(9, 9),)},
        {"quantities": (killed(9, 9),), "start": None, "end": None},
    )
    assert (found.place, found.start, found.end) == (town(0), DAY, DAY)


def test_undated_claims_leave_the_incident_undated() -> None:
    found = incident({"start": None, "end": None}, {"start": None, "end": None})
    assert (found.start, found.end) == (None, None)


def test_voices_collapse_copies_and_sides() -> None:
    found = incident(
        {"copies": "rep_wire"}, {"copies": "rep_wire"}, {"sources": (ARMY,)}, {"sources": (GOVERNOR,)},
        {"sources": (NEIGHBOUR,)},
    )  # fmt: skip
    assert [(voice.side, len(voice.claims), voice.speakers) for voice in found.voices] == [
        ("EST", 1, 1), ("NRL", 2, 2), (None, 2, 2),
    ]  # fmt: skip


def test_the_innermost_source_of_a_chain_speaks() -> None:
    chained: list[FiledClaim] = [
        claim("clm_0", sources=(OBSERVERS, ARMY)),
        claim("clm_1", sources=(ARMY,)),
    ]
    [found] = link(chained).incidents
    assert found.status == "one-side"
