"""Passages: whole sentences, nothing lost, no more overlap than was asked for."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.language import split_sentences
from dateline.llm.passages import Passage, split, uncovered
from dateline.model import Span

TEXT = "Shells fell on Aden. Two people died there. The port was shut. Talks go on. Nobody answered."
_LINES = st.lists(st.text("ab ", min_size=1, max_size=60).filter(str.strip), min_size=1, max_size=30)


def test_passages_overlap_by_whole_sentences():
    passages = split(TEXT, size=45, overlap=25)
    texts = [p.span.of(TEXT) for p in passages]
    assert texts[0] == "Shells fell on Aden. Two people died there."
    assert texts[1] == "Two people died there. The port was shut."
    assert texts[-1].endswith("Nobody answered.")


@given(lines=_LINES, size=st.integers(20, 200), overlap=st.integers(0, 19))
def test_every_sentence_is_in_a_passage_and_passages_go_forward(lines: list[str], size: int, overlap: int):
    text = "\n".join(lines)
    passages = split(text, size=size, overlap=overlap)
    held = {sentence for passage in passages for sentence in passage.sentences}
    assert held == {span for span, _ in split_sentences(text)}
    assert all(p.span.length <= size or len(p.sentences) == 1 for p in passages)
    for before, after in pairwise(passages):
        assert before.span.start < after.span.start
        assert before.span.end - after.span.start <= overlap


def test_a_sentence_cannot_be_halved():
    one = Passage((Span(0, 9),))
    assert one.halves() == (one,)
    both = Passage((Span(0, 9), Span(10, 20)))
    assert [half.span for half in both.halves()] == [Span(0, 9), Span(10, 20)]


def test_what_a_neighbour_covers_is_not_unread():
    assert uncovered([Span(10, 50)], [Span(0, 20), Span(40, 90)]) == (Span(20, 40),)
    assert uncovered([Span(10, 20), Span(21, 30)], []) == (Span(10, 30),)
    assert uncovered([Span(10, 20)], [Span(0, 30)]) == ()
