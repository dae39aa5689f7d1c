"""Denials that point back at an event told before."""

from __future__ import annotations

import pytest

from dateline.events import find
from dateline.events.denials.rules import RULES

EXAMPLES = [(form.name, text) for form in RULES for text in form.examples]
SILENT = [
    "Rockets fell on Aden. The militia did not deny this.",
    "Kigali denies this.",
    "Rockets fell on Aden. The army denies them the right to return.",
    "Troops shelled Loikaw. It could not happen today.",
]


@pytest.fixture(scope="module")
def events(kit, document):
    return lambda text: find(document(text), kit.lexicon, kit.ontology)


@pytest.mark.parametrize(("form", "text"), EXAMPLES)
def test_a_form_holds_on_its_examples(events, form, text):
    told, denied = events(text)[0], events(text)[-1]
    assert (denied.pattern, denied.polarity) == (f"denial: {form}", "negative")
    assert denied.sentence > told.sentence


def test_a_denial_has_the_type_of_what_was_told_last_and_its_speaker_as_agent(events, document):
    text = "Gunmen abducted two nurses in Wau. The rebels denied any role."
    denied = events(text)[-1]
    assert denied.type == "abduction"
    assert [document(text).sentences[1].tokens[i].text for i in denied.agents] == ["rebels"]


@pytest.mark.parametrize("text", SILENT)
def test_what_denies_nothing_told_before_is_no_claim(events, text):
    assert not [event for event in events(text) if event.pattern.startswith("denial")]


@pytest.mark.parametrize("text", [text for _, text in EXAMPLES])
def test_the_screen_lets_a_denial_through(kit, text):
    assert kit.lexicon.may_trigger(text.split(". ")[-1])
