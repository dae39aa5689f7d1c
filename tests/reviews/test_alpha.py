"""The published worked examples come out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reviews.alpha import alpha

# Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability": A, two observers, binary data.
BINARY = ("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
# The same, B: two observers, nominal data.
NOMINAL = ("a a b b d c c c e d d a", "b a b b b c c c e d d d")
# The same, C: four observers, nominal data, missing values.
MISSING = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
# The article "Krippendorff's alpha" of the English Wikipedia: three coders.
THREE = (
    ". . . . . 3 4 1 2 1 1 3 3 . 3",
    "1 . 2 1 3 3 4 3 . . . . . . .",
    ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
)


def units(rows: tuple[str, ...]) -> list[list[str]]:
    return [[v for v in column if v != "."] for column in zip(*(r.split() for r in rows), strict=True)]


@pytest.mark.parametrize(
    ("rows", "published"), [(BINARY, 0.095), (NOMINAL, 0.692), (MISSING, 0.743), (THREE, 0.691)]
)
def test_published_examples(rows, published):
    assert alpha(units(rows)) == pytest.approx(published, abs=0.0005)


@pytest.mark.parametrize("data", [[], [["a"]], [["a", "a"], ["a", "a"]], [["a"], ["b"]]])
def test_without_anything_to_tell_apart_there_is_none(data):
    assert alpha(data) is None


def test_perfect_agreement_is_one():
    assert alpha([["a", "a"], ["b", "b", "b"]]) == 1


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=4), max_size=12), st.randoms())
def test_neither_order_nor_names_of_values_matter(data, chance):
    value = alpha(data)
    mixed = [[{"a": 1, "b": 2, "c": 3}[v] for v in chance.sample(unit, len(unit))] for unit in data]
    chance.shuffle(mixed)
    other = alpha(mixed)
    assert (value is None) == (other is None)
    assert value is None or value == pytest.approx(other)
    assert value is None or value <= 1
