"""The word lists of the room are whole."""

from __future__ import annotations

import pytest

from dateline.errors import KnowledgeError
from dateline.quantities import knowledge
from dateline.quantities.numbers import numbers


def test_every_list_loads():
    assert all((knowledge.hedges(), knowledge.nouns(), knowledge.verbs(), knowledge.area_units()))


def test_vague_bounds_are_ordered():
    for low, high in knowledge.vague_words().values():
        assert low is not None
        assert high is None or low <= high


@pytest.mark.parametrize("word", sorted(knowledge.vague_words()))
def test_every_vague_word_is_found(word):
    (number,) = numbers(word)
    assert (number.low, number.high) == knowledge.vague_words()[word]


@pytest.mark.parametrize("hedge", sorted(knowledge.hedges()))
def test_every_hedge_sets_its_bound(hedge):
    side, bound = knowledge.hedges()[hedge]
    text = f"{hedge} 40" if side == "before" else f"40 {hedge}"
    (number,) = numbers(text)
    expected = {"low": (40, None), "high": (None, 40), "exact": (40, 40)}[bound]
    assert (number.low, number.high) == expected


def test_a_malformed_line_is_named():
    with pytest.raises(KnowledgeError, match=r"units\.tsv:2"):
        knowledge._table("units.tsv", lambda cell: knowledge._one_of(cell, {"none"}))
