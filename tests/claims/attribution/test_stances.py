"""Who backs, wants or attacks what, on literal sentences."""

from __future__ import annotations

import pytest

from dateline.claims import attribution


def stances(document, text):
    read = document(text)
    found = attribution.find_stances(read, attribution.find(read))
    return [(one.sources[0].of(text), one.cue.of(text), one.content[0].of(text)) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The governor endorsed the truce.", ("The governor", "endorsed", "the truce")),
        (
            "Omar Haddad called for a boycott of the talks.",
            ("Omar Haddad", "called", "for a boycott of the talks"),
        ),
        ("The truce was criticised by the militia.", ("the militia", "criticised", "The truce")),
        ("The mayor refused to leave the town.", ("The mayor", "refused", "to leave the town")),
        ("Kabul's criticism of the raid came late.", ("Kabul", "criticism", "of the raid")),
    ],
)
def test_stance(document, text, expected):
    assert expected in stances(document, text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled the port.",
        "The army said that rebels shelled the port.",
        "“The governor endorsed the truce,” said Omar Haddad.",
    ],
)
def test_deeds_speech_and_quotations_are_no_stances(document, text):
    assert stances(document, text) == []


def test_stances_give_nobody_the_floor(document):
    text = "The governor endorsed the attack on the port."
    assert attribution.find(document(text)) == ()


def test_a_pronoun_keeps_its_words_beside_the_cue(document):
    text = "Omar Haddad said the road was mined. He added that two men had died."
    last = attribution.find(document(text))[-1]
    assert [span.of(text) for span in last.sources] == ["Omar Haddad"]
    assert [span.of(text) for span in last.named] == ["He"]
