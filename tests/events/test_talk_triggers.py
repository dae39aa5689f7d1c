"""The reviewed triggers of speech acts, supplies, arrests and access, each on a literal sentence."""

from __future__ import annotations

from importlib import resources

import pytest

from dateline.events import Lexicon, Ontology, find

TYPES = (
    "request refusal threat accusation support agreement meeting sanction arms_supply aid_delivery arrest "
    "prisoner_exchange access_restriction travel_advisory"
).split()
SENTENCES = [
    ("request", "Khartoum", "Khartoum called on the rebels to lay down their weapons."),
    ("request", "minister", "The minister urged the United Nations to send observers."),
    ("request", "Kigali", "Kigali appealed for help."),
    ("request", "Ankara", "Ankara wants the rebels to leave Manbij."),
    ("request", "envoy", "The envoy pressed the generals to open the road."),
    ("accusation", "envoy", "The envoy lashed out at the generals."),
    ("accusation", "Amman", "Amman lodged a strong protest."),
    ("accusation", "police", "The police attributed the attack to rebels."),
    ("refusal", "minister", "The minister resigned over the deal."),
    ("support", "Moscow", "The junta got backing from Moscow."),
    ("support", "Moscow", "Moscow gave Ankara the green light."),
    ("sanction", None, "He was stripped of his citizenship."),
    ("agreement", "guerrillas", "The guerrillas ordered a ceasefire."),
    ("meeting", "Cairo", "Cairo sent a delegation to Tripoli."),
    ("refusal", "Belgrade", "Belgrade refused to sign the accord."),
    ("refusal", "China", "China vetoed the draft resolution."),
    ("refusal", "junta", "The junta rejected the offer."),
    ("threat", "Ankara", "Ankara threatened to close the border."),
    ("threat", "general", "The general vowed to retaliate."),
    ("accusation", "Asmara", "Asmara accused Addis Ababa of breaking the truce."),
    ("accusation", "ministry", "The ministry blamed separatists for the blast."),
    ("accusation", "France", "France condemned the coup."),
    ("support", "Iran", "Iran backs the Houthis."),
    ("support", "premier", "The premier praised the peacekeepers."),
    ("support", "Kosovo", "Kosovo stands with Ukraine."),
    ("agreement", "Armenia", "Armenia signed a ceasefire agreement with Azerbaijan."),
    ("agreement", "sides", "The two sides agreed to exchange maps of minefields."),
    ("meeting", "envoy", "The envoy met with President Kabila in Kinshasa."),
    ("meeting", "Eritrea", "Talks between Eritrea and Ethiopia resumed in Algiers."),
    ("meeting", "Macron", "Macron visited Beirut on Thursday."),
    ("sanction", "Union", "The European Union imposed sanctions on Zimbabwe."),
    ("sanction", "Poland", "Poland expelled three diplomats."),
    ("arms_supply", "Tehran", "Tehran sent missiles to Khartoum."),
    ("arms_supply", "Sweden", "Sweden will supply Ukraine with howitzers."),
    ("aid_delivery", "Qatar", "Qatar delivered food to Gaza."),
    ("arrest", "Police", "Police arrested nine students in Dhaka."),
    ("arrest", None, "The colonel was sentenced to life in prison."),
    ("prisoner_exchange", "rebels", "The rebels released 40 prisoners."),
    ("prisoner_exchange", None, "A prisoner swap took place near the bridge."),
    ("access_restriction", "Egypt", "Egypt closed the Rafah crossing."),
    ("access_restriction", "army", "The army imposed a curfew in Jaffna."),
    ("travel_advisory", "Canada", "Canada urged its citizens to leave Lebanon."),
]
SILENT = [
    "The harvest was good this year, the ministry said.",
    "The film tells the story of a family of fishermen.",
    "A storm covered the valley with snow.",
]


@pytest.fixture(scope="module")
def lexicon():
    return Lexicon.load()


@pytest.fixture(scope="module")
def ontology():
    return Ontology.load()


@pytest.mark.parametrize(("type_", "agent", "sentence"), SENTENCES)
def test_a_sentence_states_its_event(document, lexicon, ontology, type_, agent, sentence):
    doc = document(sentence)
    events = [e for e in find(doc, lexicon, ontology) if e.type == type_]
    assert events, f"no {type_}"
    agents = {doc.sentences[0].tokens[i].text for e in events for i in e.agents}
    assert agent is None or agent in agents


@pytest.mark.parametrize("sentence", SILENT)
def test_a_sentence_without_an_act_is_silent(document, lexicon, ontology, sentence):
    found = find(document(sentence), lexicon, ontology)
    assert not [e for e in found if e.type in TYPES and e.score >= 0.35]


@pytest.mark.parametrize("type_", TYPES)
def test_triggers_of_a_type_are_all_told_apart(lexicon, type_):
    lines = [pattern.line.partition(";")[0].strip() for pattern in lexicon.patterns if pattern.type == type_]
    assert lines
    assert sorted(set(lines)) == sorted(lines)


def test_every_class_of_talk_is_used_and_has_no_double_line():
    data = resources.files("dateline.events").joinpath("data")
    patterns = "".join(path.read_text("utf-8") for path in data.joinpath("triggers").iterdir())
    for path in data.joinpath("classes").iterdir():
        if path.name.startswith("talk_"):
            words = [line for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]
            assert len(set(words)) == len(words), path.name
            assert f"@{path.name.removesuffix('.txt')}" in patterns, path.name
