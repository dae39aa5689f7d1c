"""Addresses into filters and back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.requests import Request

from dateline.ledger.parameters import NAMES
from dateline.web.asking import PAGE, SIZES, asked_of
from dateline.web.chips import chips_of
from dateline.web.vocabulary import Vocabulary

ISLANDS = Path(__file__).parents[2] / "frontend/src/filter/names.json"


def ask(query: str) -> Request:
    return Request({"type": "http", "query_string": query.encode(), "headers": []})


def test_islands_know_the_same_names() -> None:
    assert json.loads(ISLANDS.read_text("utf-8")) == list(NAMES)


def test_a_parameter_given_twice_is_two_alternatives() -> None:
    asked = asked_of(ask("type=shelling&type=attack&from="))
    assert asked.wanted.type == ("shelling", "attack")
    assert asked.query() == "?type=shelling%2Cattack"


def test_the_view_and_the_size_outlive_a_change_of_the_filter() -> None:
    asked = asked_of(ask("country=SDN&lat=13.1&lng=30.2&zoom=6&size=25&page=3"))
    assert asked.query(country=None) == "?lat=13.1&lng=30.2&zoom=6&size=25"


@pytest.mark.parametrize("page", ["0", "-1", "x", "", "９", "9" * 30])
def test_a_page_that_is_no_number_is_the_first(page: str) -> None:
    assert asked_of(ask(f"page={page}")).page == 1


def test_no_page_is_larger_than_the_largest() -> None:
    assert asked_of(ask("size=99999")).size == SIZES[-1]
    assert asked_of(ask("size=none")).size == PAGE


def test_chips_say_values_in_words_and_lead_to_the_rest() -> None:
    query = "type=air_strike,attack&country=SDN&from=2024-05-12&near=13.1,30.2,25&actor=sdn-rsf&sort=date"
    chips = chips_of(asked_of(ask(query)), Vocabulary.load())
    said = {(chip.what, chip.words) for chip in chips}
    assert said == {
        ("type", "Air or drone strike"), ("type", "Attack"), ("country", "Sudan"), ("from", "12 May 2024"),
        ("near", "25 km around 13.10, 30.20"), ("actor", "Rapid Support Forces"),
    }  # fmt: skip
    [attack] = [chip for chip in chips if chip.words == "Attack"]
    assert "type=air_strike&" in attack.query
    assert "sort=date" in attack.query
