"""Which places a person means by a name."""

from __future__ import annotations

import pytest

from dateline.places import Gazetteer, locate


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.load()


def test_the_most_populous_comes_first_and_a_country_narrows(gazetteer):
    assert locate("Tripoli", gazetteer)[0].country == "LBY"
    assert {place.country for place in locate("Tripoli, LBN", gazetteer)} == {"LBN"}


def test_other_spellings_are_found(gazetteer):
    assert locate("Bakhmout", gazetteer)[0].name == locate("Bakhmut", gazetteer)[0].name


def test_what_nobody_lists_is_nothing(gazetteer):
    assert locate("Xyzzyville", gazetteer) == ()
    assert locate("", gazetteer) == ()
