"""Who acts and on whom, on literal sentences of several wars."""

from __future__ import annotations

import pytest
from tests.conftest import PUBLISHED

from dateline.claims.make import draft_of
from dateline.claims.who import target_options
from dateline.model import Report
from dateline.pipeline import Kit, read


def parties(found):
    return [(party.text, party.actor.code) for party in found.value or ()]


def test_both_sides_of_a_fight_may_act(kit: Kit):
    text = "Fighting between the FDLR and the Congolese army flared near Masisi."
    materials = read(Report(id="rep_test", text=text, published=PUBLISHED), kit).materials
    (event, *_) = materials.events
    agents = [materials.actor_at(event.sentence, token) for token in event.agents]
    assert [mention.actor.value.code for mention in agents if mention] == ["CODREB", "CODMIL"]


def test_whom_a_passive_names_with_by_is_the_one_who_acts(claims_of):
    text = "Two Palestinians were shot dead by Israeli troops near Nablus."
    (claim, *_) = claims_of(text, "attack_on_civilians")
    assert parties(claim.actors) == [("Israeli troops", "ISRMIL")]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Two Palestinians were shot dead by troops near Nablus.", ("Palestinians", "PSECVL")),
        ("Soldiers shot the Syrians at the border.", ("Syrians", "SYRCVL")),
        ("Soldiers shot at the United States.", None),
    ],
)
def test_a_people_may_be_civilians(kit: Kit, text, people):
    materials = read(Report(id="rep_test", text=text, published=PUBLISHED), kit).materials
    found = [
        (option.value[0].text, option.value[0].actor.code)
        for event in materials.events
        for option in target_options(materials, event, draft_of(materials, event, kit.scorers).attribution)
        if option.rule == "people"
    ]
    assert found[:1] == ([people] if people else [])


def test_nobody_is_fired_at_by_a_word_of_the_one_who_fires(claims_of):
    (claim, *_) = claims_of("Serbian artillery pounded the suburb of Dobrinja on Wednesday.", "shelling")
    assert parties(claim.actors) == [("Serbian artillery", "SRBMIL")]
    assert ("Serbian", "SRB") not in parties(claim.targets)


def test_states_fight_by_their_forces(claims_of):
    (claim, *_) = claims_of("The allies bombed the port of Wilhelmshaven.", "air_strike")
    assert parties(claim.actors) == [("allies", "MIL")]
    (claim, *_) = claims_of("Neighbouring countries condemned the coup in Niger.", "accusation")
    assert parties(claim.actors) == [("Neighbouring countries", "GOV")]


@pytest.mark.parametrize(
    ("text", "type_", "unwanted"),
    [
        ("The Rapid Support Forces (RSF) seized control of El Fasher.", "territory_change", "RSF"),
        ("Kenya's air force bombed the port of Kismayo, activists said.", "air_strike", "activists"),
        ("Rebels shelled Aden, a docker, Omar Haddad, told reporters.", "shelling", "Omar Haddad"),
    ],
)
def test_neither_a_short_form_nor_the_speaker_is_acted_on(claims_of, text, type_, unwanted):
    (claim, *_) = claims_of(text, type_)
    assert unwanted not in [words for words, _ in parties(claim.targets)]


def test_who_owns_what_acts_is_the_one_who_acts(claims_of):
    text = "Kenya's air defences intercepted two rockets over Mombasa."
    (claim, *_) = claims_of(text, "interception")
    assert parties(claim.actors) == [("Kenya", "KENMIL")]


def test_a_passive_names_who_gets_the_arms_first(claims_of):
    (claim, *_) = claims_of("Ukraine was given 12 tanks by Poland.", "arms_supply")
    assert [parties(claim.actors), parties(claim.targets)] == [[("Poland", "POLGOV")], [("Ukraine", "UKR")]]
