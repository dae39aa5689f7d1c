"""Grounding: words that are not in the report are dropped, the others stand where the evidence is."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from dateline.llm.answers import parse
from dateline.llm.asking import Heard
from dateline.llm.grounding import Grounded, ground, occurrences
from dateline.model import Span
from tests.llm.server import claim

TEXT = "Shells hit Aden.\nThe army said\nit shelled Taiz. Later Aden was shelled again, and Aden burned."


def _ground(*rows: object, text: str = TEXT) -> tuple[list[Grounded], Counter[str]]:
    dropped: Counter[str] = Counter()
    proposals = parse(json.dumps({"claims": rows}), ("shelling",)).proposals
    heard = Heard(Span(0, len(text)), proposals)
    return list(ground(text, heard, dropped)), dropped


def test_evidence_that_is_not_there_drops_the_claim():
    found, dropped = _ground(claim("Aden was bombed"), claim("shelled Taiz"))
    assert [g.evidence.of(TEXT) for g in found] == ["shelled Taiz"]
    assert dropped == {"claims whose words are not in the passage": 1}


def test_a_field_that_is_not_there_is_dropped_alone():
    [found], dropped = _ground(claim("shelled Taiz", place="Sanaa", actors=["The army", "the navy"]))
    assert found.place is None
    assert [one.span.of(TEXT) for one in found.actors] == ["The army"]
    assert dropped == {
        "places whose words are not in the passage": 1,
        "actors whose words are not in the passage": 1,
    }


def test_of_equal_words_the_nearest_to_the_evidence_stand():
    [found], _ = _ground(claim("was shelled again", place="Aden"))
    assert found.place is not None
    assert found.place.span.start == TEXT.index("Aden was")


def test_the_same_evidence_twice_is_the_next_one_in_the_text():
    text = "Bara was shelled. Kosti was shelled."
    found, _ = _ground(claim("Bara was shelled"), claim("was shelled", place="Kosti"), text=text)
    assert found[1].evidence.start in (text.index("was shelled"), text.rindex("was shelled"))
    assert [one.evidence.of(text) for one in found] == ["Bara was shelled", "was shelled"]


def test_a_line_break_stands_for_a_blank_and_the_words_are_the_report_s_own():
    [found], _ = _ground(claim("The army said it shelled Taiz"))
    assert found.evidence.of(TEXT) == "The army said\nit shelled Taiz"


def test_a_mark_stands_for_any_of_its_kind_and_the_words_are_the_report_s_own():
    text = "The governor said: “They’ve shelled Al‑Bara – again”."
    [found], dropped = _ground(claim('"They\'ve shelled Al-Bara - again"', place="Al-Bara"), text=text)
    assert found.evidence.of(text) == "“They’ve shelled Al‑Bara – again”"
    assert found.place is not None
    assert found.place.span.of(text) == "Al‑Bara"
    assert not dropped


@pytest.mark.parametrize("words", ["shelled taiz", "shelled  Ta iz", "Shells hit Aden!", "hit.Aden"])
def test_nothing_but_white_space_and_the_form_of_marks_may_differ(words: str):
    assert list(occurrences(TEXT, words, Span(0, len(TEXT)))) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("150 died", "5"), ("1,500 died", "1"), ("1,500 died", "500"), ("2.5 km", "5"), ("Somalia", "alia"),
        ("Shells fell", "hell"), ("Харків", "арк"),
    ],
)  # fmt: skip
def test_a_part_of_a_figure_or_word_is_not_what_the_report_says(text: str, words: str):
    assert list(occurrences(text, words, Span(0, len(text)))) == []


def test_offsets_count_code_points():
    text = "🚀🚀 𝔸den. Shells hit Aden 🚀 today."
    [found], _ = _ground(claim("hit Aden 🚀 today", place="Aden"), text=text)
    assert found.evidence.of(text) == "hit Aden 🚀 today"
    assert found.place is not None
    assert found.place.span.start == text.index("Aden")


def test_whole_words_go_before_parts_of_words():
    text = "Adenine is no port. Aden is."
    assert [s.start for s in occurrences(text, "Aden", Span(0, len(text)))] == [text.index("Aden is")]
    arabic = "قتل خمسة بحلب"
    assert [s.of(arabic) for s in occurrences(arabic, "حلب", Span(0, len(arabic)))] == ["حلب"]
