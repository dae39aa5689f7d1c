"""Sentence splitting on literal texts and on any text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.language import split_sentences


def words(text):
    return [span.of(text) for span, _ in split_sentences(text)]


def test_stops_end_sentences():
    assert words("Shells fell. Nobody was hurt! Why?") == ["Shells fell.", "Nobody was hurt!", "Why?"]


def test_short_forms_do_not():
    assert words("Gen. Musa met Mr. Ali in the U.S. Embassy. He left.") == [
        "Gen. Musa met Mr. Ali in the U.S. Embassy.",
        "He left.",
    ]


def test_closing_mark_belongs_to_its_sentence():
    assert words("“They fled.” The army came.") == ["“They fled.”", "The army came."]


def test_line_breaks_end_sentences_and_count_paragraphs():
    text = "Headline without stop\n\nFirst. Second.\nThird."
    assert [(s.of(text), p) for s, p in split_sentences(text)] == [
        ("Headline without stop", 0),
        ("First.", 1),
        ("Second.", 1),
        ("Third.", 2),
    ]


def test_missing_space_after_a_stop():
    assert words("Two towns fell.Troops withdrew.") == ["Two towns fell.", "Troops withdrew."]


def test_text_wrapped_at_a_column_is_unwrapped():
    text = (
        "The rebels attacked the garrison of the\ntown before dawn, and the mayor asked for\nhelp from "
        "the army. Nobody was\nhurt.\n\nThe army sent a patrol."
    )
    assert [s.of(text).replace("\n", " ") for s, _ in split_sentences(text)] == [
        "The rebels attacked the garrison of the town before dawn, "
        "and the mayor asked for help from the army.",
        "Nobody was hurt.",
        "The army sent a patrol.",
    ]


@given(st.text(max_size=300))
def test_spans_are_ordered_trimmed_and_lose_no_letter(text):
    spans = [span for span, _ in split_sentences(text)]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    kept = "".join(span.of(text) for span in spans)
    assert [c for c in kept if not c.isspace()] == [c for c in text if not c.isspace()]
