"""The table of types: complete, and with the labels that the other schemes really use."""

from __future__ import annotations

from collections import Counter

import pytest

from dateline.events import Ontology

FAMILIES = {
    "violence": "armed_clash offensive shelling air_strike bombing suicide_bombing attack "
    "attack_on_civilians crackdown",
    "ground": "territory_change withdrawal mobilization",
    "people": "casualties displacement abduction arrest sexual_violence prisoner_exchange",
    "things": "damage service_disruption interception",
    "access": "access_restriction travel_advisory aid_delivery",
    "arms": "arms_supply",
    "words": "request refusal threat accusation support agreement meeting sanction",
    "street": "protest riot",
    "cyber": "cyberattack",
}
# ACLED codebook: event types and their sub-event types.
ACLED = {
    "Battles": {
        "Armed clash",
        "Government regains territory",
        "Non-state actor overtakes territory",
    },
    "Explosions/Remote violence": {
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Protests": {"Peaceful protest", "Protest with intervention", "Excessive force against protesters"},
    "Riots": {"Violent demonstration", "Mob violence"},
    "Strategic developments": {
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    },
}
# PLOVER: the event types of its codebook.
PLOVER = set(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION "
    "MOBILIZE COERCE ASSAULT".split()
)
# CAMEO has roots 01 to 20.
CAMEO = {f"{root:02}" for root in range(1, 21)}


@pytest.fixture(scope="module")
def types():
    return Ontology.load().types


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_its_types(types, family):
    assert {t.id for t in types.values() if t.family == family} == set(FAMILIES[family].split())


def test_there_are_no_further_types(types):
    assert sum(len(names.split()) for names in FAMILIES.values()) == len(types)


def test_every_type_is_titled_and_defined_once(types):
    assert all(t.title and t.definition.endswith(".") for t in types.values())
    for texts in ([t.title for t in types.values()], [t.definition for t in types.values()]):
        assert max(Counter(texts).values()) == 1


def test_codes_are_codes_of_their_schemes(types):
    for t in types.values():
        assert t.plover is None or t.plover in PLOVER, t.id
        assert t.acled is None or t.acled[1] in ACLED[t.acled[0]], t.id
        assert t.cameo_root is None or t.cameo_root in CAMEO, t.id
        assert t.ucdp in (None, 1, 2, 3), t.id


def test_a_state_acts_with_its_forces_in_violence_and_on_the_ground(types):
    armed = {t.id for t in types.values() if t.armed}
    ground = {t.id for t in types.values() if t.family in ("violence", "ground")} - {"crackdown"}
    assert ground <= armed
    assert not armed & {t.id for t in types.values() if t.family == "words"}
