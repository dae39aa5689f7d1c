"""The parser gives our own values, whose offsets are those of the report."""

from __future__ import annotations

import pytest

from dateline.language.parser import MISREAD_LEMMAS
from dateline.model import Report

TEXT = "Shells hit the port of Aden on Monday. “We saw smoke,” said Omar, a docker.\nMarket prices rose."


def test_offsets_are_the_reports(parser):
    document = parser.parse(Report(id="rep_test", text=TEXT))
    for sentence in document.sentences:
        assert sentence.span.of(TEXT) == sentence.text
        assert all(token.span.of(TEXT) == token.text for token in sentence.tokens)


def test_parse_has_heads_and_labels(parser):
    sentence = parser.parse(Report(id="rep_test", text=TEXT)).sentences[0]
    hit = next(t for t in sentence.tokens if t.lemma == "hit")
    assert [t.text for t in sentence.dependents(hit.i, "nsubj")] == ["Shells"]
    assert sentence.child(hit.i, "dobj").text == "port"
    assert next(sentence.ancestors(sentence.tokens[3].i)).text == "hit"


def test_unwanted_sentences_get_bare_tokens(parser):
    document = parser.parse(Report(id="rep_test", text=TEXT), wanted=lambda text: "port" in text)
    assert [s.parsed for s in document.sentences] == [True, False, False]
    bare = document.sentences[2].tokens[0]
    assert (bare.text, bare.lemma, bare.pos, bare.head) == ("Market", "market", "", 0)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Rebels shelled the port.", "rebel"),
        ("“Guerrillas attacked the port of Aden,” he said.", "guerrilla"),
        ("Houthis fired rockets at Aden.", "houthis"),
        ("Paris sent troops to Aden.", "paris"),
    ],
)
def test_a_capital_at_the_head_makes_no_name_of_a_noun(parser, text, lemma):
    tokens = parser.parse(Report(id="rep_test", text=text)).sentences[0].tokens
    assert next(t for t in tokens if t.text[0].isalpha()).lemma == lemma


def test_many_reports_come_back_in_order(parser):
    reports = [Report(id=f"rep_{n}", text=f"Report number {n}. It ends.") for n in range(40)]
    assert [d.report.id for d in parser.parse_many(reports)] == [r.id for r in reports]


def test_quotations_are_found(parser):
    document = parser.parse(Report(id="rep_test", text=TEXT))
    assert [q.span.of(TEXT) for q in document.quotations] == ["“We saw smoke,”"]


@pytest.mark.parametrize(
    ("lemma", "text"),
    [
        ("cordon", "Police cordoned off the square."),
        ("gut", "The fire gutted the depot."),
        ("rage", "Fighting raged in Huambo."),
        ("rape", "The girls had been raped."),
        ("retake", "Troops retook the port."),
        ("stage", "The rebels staged an ambush."),
        ("wage", "The movement waged a war."),
    ],
)
def test_misread_lemmas_are_set_right(parser, lemma, text):
    assert lemma in MISREAD_LEMMAS.values()
    assert lemma in [
        token.lemma for token in parser.parse(Report(id="rep_test", text=text)).sentences[0].tokens
    ]
