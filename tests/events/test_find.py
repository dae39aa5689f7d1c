"""The engine on literal sentences, with a lexicon of a few lines."""

from __future__ import annotations

import pytest

from dateline.errors import KnowledgeError
from dateline.events import Lexicon, Ontology, find
from dateline.events.pattern import parse_pattern

CLASSES = {
    "missile": frozenset({"missile", "cruise missile", "rocket"}),
    "assault_noun": frozenset({"attack"}),
}
LINES = {
    "shelling": [
        "shell/V ; p=0.9",
        "fire|launch/V obj=@missile ; patient=at_ p=0.85",
        "fire/N mod=artillery ; p=0.85",
    ],
    "armed_clash": ["repel/V obj=@assault_noun ; agent=none patient=subj p=0.9", "fighting/N"],
    "attack": ["attack/N ; p=0.5"],
    "air_strike": ["air_strike/N ; p=0.9"],
    "withdrawal": ["pull-out/N ; patient=none"],
    "meeting": ["talk/N ; patient=none"],
}


@pytest.fixture(scope="module")
def lexicon():
    return Lexicon.of(
        [parse_pattern(line, t, CLASSES, where="test") for t, lines in LINES.items() for line in lines],
        CLASSES,
    )


@pytest.fixture(scope="module")
def ontology():
    return Ontology.load()


def events(document, lexicon, ontology, text):
    doc = document(text)
    found = find(doc, lexicon, ontology)
    words = doc.sentences[0].tokens
    return [
        (
            e.type,
            words[e.trigger].text,
            [words[i].text for i in e.agents],
            [words[i].text for i in e.patients],
        )
        for e in found
    ]


def test_active_verb_gives_agent_and_patient(document, lexicon, ontology):
    assert events(document, lexicon, ontology, "Rebel gunners shelled the port of Hodeidah.") == [
        ("shelling", "shelled", ["gunners"], ["port"])
    ]


def test_passive_verb_takes_its_agent_from_by(document, lexicon, ontology):
    assert events(document, lexicon, ontology, "The port was shelled by government troops.") == [
        ("shelling", "shelled", ["troops"], ["port"])
    ]


def test_relative_clause_takes_the_noun_that_it_modifies(document, lexicon, ontology):
    found = events(document, lexicon, ontology, "The army punished the gunners who shelled the port.")
    assert found == [("shelling", "shelled", ["gunners"], ["port"])]


def test_slot_class_of_two_words_and_patient_of_a_preposition(document, lexicon, ontology):
    found = events(document, lexicon, ontology, "The navy fired two cruise missiles at an airfield.")
    assert found == [("shelling", "fired", ["navy"], ["airfield"])]


def test_pattern_with_more_slots_swallows_the_noun_that_fills_it(document, lexicon, ontology):
    found = events(document, lexicon, ontology, "Government forces repelled an attack near Marib.")
    assert found == [("armed_clash", "repelled", [], ["forces"])]


@pytest.mark.parametrize("words", ["air strike", "air-strike", "airstrike"])
def test_compound_is_found_however_written(document, lexicon, ontology, words):
    found = events(document, lexicon, ontology, f"An {words} on a convoy killed ten people.")
    assert [row[0] for row in found] == ["air_strike"]


def test_meeting_takes_the_other_side_as_an_agent(document, lexicon, ontology):
    found = events(document, lexicon, ontology, "The envoy held talks with the general in Juba.")
    assert found == [("meeting", "talks", ["envoy", "general"], [])]


def test_sentence_without_a_trigger_is_screened_out(lexicon):
    assert lexicon.may_trigger("Gunners SHELLED the port.")
    assert not lexicon.may_trigger("The weather was fine.")


@pytest.mark.parametrize(
    "line", ["shell", "shell/X", "shell/V obj", "shell/V ; p=often", "shell/V ; who=subj", "@none/V"]
)
def test_malformed_line_is_named(line):
    with pytest.raises(KnowledgeError, match="test:1"):
        parse_pattern(line, "shelling", CLASSES, where="test:1")


@pytest.mark.parametrize("written", ["pull-out", "pullout"])
def test_a_word_with_a_hyphen_is_met_however_it_is_written(document, lexicon, ontology, written):
    [found] = events(document, lexicon, ontology, f"The rebels finished their {written} from the town.")
    assert found[0] == "withdrawal"
