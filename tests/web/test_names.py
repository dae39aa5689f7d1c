"""Ids in rules become names that people know."""

from __future__ import annotations

import pytest

from dateline.web.names import Names
from dateline.web.vocabulary import Vocabulary

REPORT = "rep_0123456789abcdef"


@pytest.fixture(scope="module")
def names() -> Names:
    return Names({REPORT: "Nile Wire"}, Vocabulary.load())


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("told by one side alone: sdn-rsf", "told by one side alone: Rapid Support Forces"),
        (
            "told by SDN, which did it, and by sdn-rsf, which suffered it",
            "told by the state of Sudan, which did it, and by Rapid Support Forces, which suffered it",
        ),
        (f"told by one source alone: {REPORT}", "told by one source alone: Nile Wire"),
        (f"Residents, in {REPORT}", "Residents, in Nile Wire"),
        ("told by one side alone: SDNREB", "told by one side alone: armed group of Sudan"),
    ],
)
def test_ids_are_named(names: Names, rule: str, said: str) -> None:
    assert names.readable(rule) == said


@pytest.mark.parametrize(
    "text", ["UN officials", "the BBC", "XYZ", "rep_unknown", "well-known people", "NATO"]
)
def test_what_is_no_id_stays(names: Names, text: str) -> None:
    assert names.readable(text) == text


def test_who_belongs_to_no_side_is_said_to(names: Names) -> None:
    assert names.side(None) == "Of no side"
    assert names.side("UKR") == "the state of Ukraine"
