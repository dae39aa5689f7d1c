"""Integrity of the reviewed files."""

from __future__ import annotations

import pytest

from dateline.places.gazetteer import Gazetteer
from dateline.places.index import Index
from dateline.places.knowledge import Knowledge, read_table
from dateline.places.spelling import plain


@pytest.fixture(scope="module")
def knowledge():
    return Knowledge.load()


def test_countries_are_sound():
    rows = read_table("countries.tsv")
    assert len({row["iso3"] for row in rows}) == len(rows)
    for row in rows:
        assert len(row["iso3"]) == 3
        assert row["names"]
        assert len(row["iso2"]) in (0, 2)


def test_no_country_name_is_given_twice(knowledge):
    seen: dict[str, str] = {}
    for iso3, country in knowledge.countries.items():
        for name in {plain(n) for n in country.names}:
            assert seen.setdefault(name, iso3) == iso3, name


@pytest.mark.parametrize("name", ["areas.tsv", "parts.tsv", "borders.tsv", "fronts.tsv"])
def test_points_are_on_earth(name):
    for row in read_table(name):
        assert -90 <= float(row["lat"]) <= 90
        assert -180 <= float(row["lon"]) <= 180


def test_areas_lie_in_known_countries(knowledge):
    for place in knowledge.areas.values():
        assert place.country is None or place.country in knowledge.countries, place
        assert place.precision in ("settlement", "near", "district", "region", "country", "other")


def test_borders_are_sorted_pairs():
    for row in read_table("borders.tsv"):
        assert row["one"] < row["other"]


def test_vocabulary_is_in_small_letters(knowledge):
    for key, words in knowledge.words.items():
        assert words, key
        assert all(word == word.casefold() for word in words), key


def test_stop_names_are_plain(knowledge):
    assert all(word == plain(word) for word in knowledge.stop_names)


def test_index_fits_the_wheel():
    from importlib.resources import files

    folder = files("dateline.places") / "data" / "index"
    assert sum(len(file.read_bytes()) for file in folder.iterdir()) < 20.5e6
    assert all(isinstance(index, Index) and len(index) for index in Gazetteer.load().indexes)
