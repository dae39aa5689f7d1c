"""Snippets get the label of what they are about: events and cues of words together."""

from __future__ import annotations

import pytest

from dateline.evaluate.subevents import NONE, subevent_of
from dateline.events import find
from dateline.model import Report


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forty soldiers defected to the rebels near the border.", "CHANGE_TO_GROUP_ACT"),
        ("Police found a cache of rifles and ammunition under a barn.", "DISR_WEAP"),
        ("Gunmen attacked an army base near the river.", "ARMED_CLASH"),
        ("Villagers clashed with sticks and machetes over a well.", "MOB_VIOL"),
        ("The army set up a new observation post above the valley.", "HQ_ESTABLISHED"),
        ("A boiler exploded at a paper mill, killing two.", "MAN_MADE_DISASTER"),
        ("Hundreds of teachers marched peacefully through the capital.", "PEACE_PROTEST"),
        ("Police fired tear gas to disperse a rally of teachers.", "PROTEST_WITH_INTER"),
        ("Soldiers opened fire on protesters, killing four.", "FORCE_AGAINST_PROTEST"),
        ("Protesters hurled stones and burned tyres outside parliament.", "VIOL_DEMONSTR"),
        ("The lake was calm and blue.", NONE),
    ],
)
def test_label(kit, text, expected):
    document = kit.parser.parse(Report("rep_x", text))
    assert subevent_of(document, find(document, kit.lexicon, kit.ontology)) == expected


def test_what_comes_first_weighs_more(kit):
    text = "Gunmen kidnapped two engineers at dawn. Last year floods had hit the province."
    document = kit.parser.parse(Report("rep_x", text))
    assert subevent_of(document, find(document, kit.lexicon, kit.ontology)) == "ABDUCT_DISSAP"
