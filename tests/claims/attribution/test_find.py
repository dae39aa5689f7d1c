"""Who is given the floor, on literal sentences of several wars and styles."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.claims import attribution
from dateline.model import Report, Span


def sources(document, text, words):
    """The sources of the words, as text; None outside every attribution."""
    read = document(text)
    start = text.index(words)
    found = attribution.over(attribution.find(read), Span(start, start + len(words)))
    return None if found is None else [span.of(text) for span in found.sources]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The army said that rebels shelled Taiz.", "shelled", ["The army"]),
        ("Rebels shelled Taiz on Monday, the army said.", "shelled", ["the army"]),
        ("Governor Ahmed Saleh said rebels shelled the port.", "shelled", ["Ahmed Saleh"]),
        ("The Yemeni foreign minister, Omar Haddad, said rebels shelled Taiz.", "shelled", ["Omar Haddad"]),
        ("“They shelled the port,” said Omar Haddad, a docker.", "shelled", ["Omar Haddad"]),
        ("According to the Red Cross, shells hit a school.", "hit", ["the Red Cross"]),
        ("Shells hit a school, according to local officials.", "hit", ["local officials"]),
        (
            "As a result of shelling was killed a woman, the governor reported in his telegram channel.",
            "killed",
            ["the governor"],
        ),
        ("Two shells hit a woman, an attack reported in Taiz.", "hit", None),
        ("According to data provided by the ministry, shells hit a school.", "hit", ["the ministry"]),
        ("The ministry reported shelling in three villages.", "shelling", ["The ministry"]),
        ("Kabul accused the group of bombing a mosque.", "bombing", ["Kabul"]),
        ("Serbia denied shelling the town.", "shelling", ["Serbia"]),
        ("The attack was announced by the coalition.", "attack", ["the coalition"]),
        ("There were reports that the bridge had been destroyed.", "destroyed", ["reports"]),
        ("Russia's claim that it captured the town was false.", "captured", ["Russia"]),
        ("The envoy's remarks that rebels shelled Taiz drew anger.", "shelled", ["The envoy"]),
        (
            "“They shelled the port,” Omar Haddad, head of the Centre for the Study of Yemen at the "
            "College of Aden, said on Twitter.",
            "shelled",
            ["Omar Haddad"],
        ),
        ("The U.S. said that rebels shelled Taiz.", "shelled", ["The U.S."]),
        ("The envoy responded by saying rebels had shelled Taiz.", "shelled", ["The envoy"]),
        ("The envoy is set to say that rebels shelled Taiz.", "shelled", ["The envoy"]),
        ("Those who stayed in Taiz say rebels shelled the port.", "shelled", ["Those"]),
        ("It is a crisis that officials have warned could spur a new war.", "new war", ["officials"]),
        ("Nairobi is convinced that rebels shelled the port.", "shelled", ["Nairobi"]),
        ("Farmers were worried that rebels would shell the port.", "shell", ["Farmers"]),
        ("The army is convinced of victory after it shelled the port.", "shelled", None),
        ("Footage from local bloggers showed shelling near the port.", "shelling", ["local bloggers"]),
        ("The army showed resolve after shelling the port.", "shelling", None),
        ("The ministry sent a note which said that rebels shelled Taiz.", "shelled", ["The ministry"]),
        ("Farmers have expressed fears that rebels would shell the port.", "shell", ["Farmers"]),
        ("Haddad on Tuesday repeated his insistence that rebels shelled Taiz.", "shelled", ["Haddad"]),
        ("A Kenyan announcement that it would build a border force surprised us.", "build", ["Kenyan"]),
        ("A Monday announcement that rebels would shell the port surprised us.", "shell", None),
        ("Haddad's claim to have restored control of the port was false.", "restored", ["Haddad"]),
        (
            "The withdrawal from Taiz, announced by Omar Haddad, ends a long war.",
            "withdrawal",
            ["Omar Haddad"],
        ),
        ("A bombing claimed by the Brigades killed four soldiers.", "bombing", None),
        ("The envoy accused Aden and its allies of ignoring demands to withdraw.", "demands", ["The envoy"]),
        ("The Party of former President Haddad said rebels shelled Taiz.", "shelled", ["The Party"]),
        (
            "The Centre for Peace of the University of Aden said rebels shelled Taiz.",
            "shelled",
            ["The Centre for Peace of the University of Aden"],
        ),
        ("Despite reports last year that rebels shelled Taiz, Haddad stayed.", "shelled", None),
        (
            "[Omar Haddad, works director for the second district] They shelled the pipeline.",
            "shelled",
            ["Omar Haddad"],
        ),
        ("Rebels shelled Aden, Yemen's army said.", "shelled", ["Yemen's army"]),
        ("Rebels shelled Taiz, an army spokesman, Omar al-Haddad, said.", "shelled", ["Omar al-Haddad"]),
        ("Rebels shelled Taiz, Omar Haddad, the governor, told reporters.", "shelled", ["Omar Haddad"]),
        ("On Monday, the governor, Omar Haddad, said rebels shelled Taiz.", "shelled", ["Omar Haddad"]),
        ("Rebels shelled Taiz, the ministry said.", "shelled", ["the ministry"]),
        ("The People's Defence Front said rebels shelled Taiz.", "shelled", ["The People's Defence Front"]),
        ("Russia's Sergei Lavrov said rebels shelled Taiz.", "shelled", ["Sergei Lavrov"]),
        ("Rebels shelled Taiz on Monday.", "shelled", None),
        ("Omar Haddad said nothing. Rebels shelled Taiz.", "shelled", None),
        ("Rebels reportedly shelled Taiz on Monday.", "shelled", []),
        ("The militia is believed to have shelled the port.", "shelled", []),
        ("The army did not say that rebels shelled Taiz.", "shelled", None),
    ],
)
def test_speakers(document, text, words, expected):
    assert sources(document, text, words) == expected


def test_whom_a_speaker_tells_of_does_not_speak_on(document):
    text = (
        "Maria Okello said Omar Haddad had claimed victory by admitting losses. She added that rebels fled."
    )
    assert sources(document, text, "rebels fled") == ["Maria Okello"]


def test_a_letter_is_its_writers(document):
    text = "Letter: rebels shelled Taiz while your paper slept.\n\nAnn Hale\n\nLeeds"
    assert sources(document, text, "shelled") == ["Ann Hale"]


def test_who_is_told_does_not_speak(document):
    text = "Troops took the town from men loyal to him, the spokesman, Philip Aru, told reporters in Juba."
    assert sources(document, text, "took") != ["reporters"]


def test_pronoun_takes_up_the_last_speaker(document):
    text = "General Omar Haddad said the road was mined. He added that two soldiers were killed."
    assert sources(document, text, "killed") == ["Omar Haddad"]


def test_nominal_takes_up_the_name_with_that_title(document):
    text = "Governor Ahmed Saleh visited the port. Two ships were sunk, the governor said."
    assert sources(document, text, "sunk") == ["Ahmed Saleh"]


def test_quotation_of_several_sentences(document):
    text = "“They came at dawn. They burned the market,” Omar Haddad said."
    assert sources(document, text, "came") == ["Omar Haddad"]


def test_quotation_goes_on_after_its_cue(document):
    text = "“They came at dawn,” said Omar Haddad. “They burned the market.”"
    assert sources(document, text, "burned") == ["Omar Haddad"]


def test_chain_of_quoted_speakers(document):
    text = "Channel Two quoted the police as saying that a mine sank the ferry."
    assert sources(document, text, "sank") == ["Channel Two", "the police"]


def test_name_before_a_colon(document):
    assert sources(document, "Haddad: “They burned the market.”", "burned") == ["Haddad"]


def test_the_agency_that_is_told_is_no_source(document):
    text = "A resident told Reuters that shells hit a school."
    assert sources(document, text, "hit") == ["A resident"]


def test_named_speaker_goes_before_hearsay(document):
    text = "The army said rebels reportedly shelled Taiz."
    assert sources(document, text, "shelled") == ["The army"]


def test_unparsed_sentences_give_speakers_too(parser):
    text = "“The market is busy,” said Omar Haddad. He added that rebels shelled it."
    read = parser.parse(Report(id="rep_test", text=text), wanted=lambda words: "shelled" in words)
    start = text.index("shelled")
    found = attribution.over(attribution.find(read), Span(start, start + 7))
    assert found is not None
    assert [span.of(text) for span in found.sources] == ["Omar Haddad"]


WORDS = 'He said the army “ ” " , . that according to X : - fell reportedly'.split()


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_any_words_give_spans_inside_the_text(document, words):
    text = " ".join(words)
    for found in attribution.find(document(text)):
        for span in (*found.content, *found.sources, *([found.cue] if found.cue else [])):
            assert span.end <= len(text)
