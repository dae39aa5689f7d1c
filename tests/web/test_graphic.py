"""The list of words that stay folded: whole, sorted, and fair to words that only look like them."""

from __future__ import annotations

from importlib import resources

import pytest

from dateline.events.ontology import Ontology
from dateline.web.graphic import Graphic

LINES = [
    line
    for line in resources.files("dateline.web").joinpath("data/graphic.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
WORDS = [line for line in LINES if not line.startswith("type:")]


@pytest.fixture(scope="module")
def graphic() -> Graphic:
    return Graphic.load()


def test_types_are_of_the_ontology(graphic: Graphic) -> None:
    assert graphic.types
    assert graphic.types <= set(Ontology.load().types)


def test_words_are_sorted_and_each_once() -> None:
    assert sorted(set(WORDS)) == WORDS


def test_no_word_lies_within_another() -> None:
    stems = [word.rstrip("*") for word in WORDS if word.endswith("*")]
    doubled = [
        (word, stem) for word in WORDS for stem in stems if word.startswith(stem) and word != f"{stem}*"
    ]
    assert doubled == []


@pytest.mark.parametrize("word", WORDS)
def test_every_word_is_found(graphic: Graphic, word: str) -> None:
    assert graphic.is_graphic(f"They say {word.replace('*', 'ed')}, in the\ntown.")


@pytest.mark.parametrize(
    "text",
    [
        "skilled workers",
        "grape harvest",
        "the body of rules",
        "an executive order",
        "a tortoise",
        "unkind words",
    ],
)
def test_words_that_look_alike_are_left(graphic: Graphic, text: str) -> None:
    assert not graphic.is_graphic(text)


def test_words_are_found_over_line_breaks_and_in_capitals(graphic: Graphic) -> None:
    assert graphic.is_graphic("A MASS\n  GRAVE was found")


def test_a_graphic_type_folds_plain_words(graphic: Graphic) -> None:
    assert graphic.is_graphic("attacked", "sexual_violence")
    assert not graphic.is_graphic("attacked", "shelling")
