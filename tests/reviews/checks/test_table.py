"""A value that a person gives is of the guide and of the report, or it is refused with its cure."""

from __future__ import annotations

import pytest

from dateline.errors import ReviewRefused
from dateline.reviews import FIELDS, checked, value_of
from dateline.reviews.checks.table import CHECKS
from tests.reviews.making import MATERIAL, TEXT, public, words

PLACE = public()["place"]
TIME = public()["time"]
PARTY = public()["actors"][0]
QUANTITY = public()["quantities"][0]


def test_every_field_has_a_check():
    assert set(CHECKS) == set(FIELDS)


@pytest.mark.parametrize("field", FIELDS)
def test_what_the_reader_gave_is_taken_as_it_is(field):
    assert checked(field, public()[field], MATERIAL) == value_of(public(), field)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("place", None), ("time", None), ("actors", []), ("verification", "verified"), ("background", True),
        ("polarity", "negative"), ("modality", "planned"), ("quantities", []),
    ],
)  # fmt: skip
def test_other_values_of_the_guide_are_taken(field, value):
    assert checked(field, value, MATERIAL) == value


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("colour", "red", "type, polarity"),
        ("type", "war", "coding guide"),
        ("polarity", "neutral", "positive, negative"),
        ("background", 0, "false, true"),
        ("verification", "maybe", "none, unverified"),
        ("evidence", {"text": "bombed Goma"}, "character for character"),
        ("evidence", words("shelled Goma") | {"start": 3}, "character for character"),
        ("evidence", {"text": " "}, "copied from the report"),
        ("evidence", words("shelled") | {"start": -1, "end": len(TEXT) + 4}, "character for character"),
        ("actors", PARTY, "a list"),
        ("actors", [PARTY | {"code": "rebels"}], "UKRMIL"),
        ("sources", [PARTY | {"code": "CODXXX"}], "UKRMIL"),
        ("targets", [PARTY | {"text": "the army"}], "character"),
        ("place", {"text": "Goma"}, "name, lat, lon, precision"),
        ("place", PLACE | {"lat": 91}, "degrees from -90 to 90"),
        ("place", PLACE | {"lon": float("nan")}, "degrees from -180 to 180"),
        ("place", PLACE | {"lat": "north"}, "degrees"),
        ("place", PLACE | {"precision": "exact"}, "settlement, near"),
        ("place", PLACE | {"country": "Congo"}, "alpha-3"),
        ("place", PLACE | {"name": " "}, "English name"),
        ("time", TIME | {"start": "2024-05-14"}, "no earlier"),
        ("time", TIME | {"end": "14 May"}, "YYYY-MM-DD"),
        ("time", TIME | {"precision": "hour"}, "day, days"),
        ("time", {"text": "on Monday"}, "start, end"),
        ("quantities", [QUANTITY | {"what": "ships"}], "killed, injured"),
        ("quantities", [QUANTITY | {"low": None}], "at least one bound"),
        ("quantities", [QUANTITY | {"high": 3}], "not above"),
        ("quantities", [QUANTITY | {"low": -1}], "from 0 on"),
    ],
)  # fmt: skip
def test_what_is_refused_says_what_was_expected_and_the_cure(field, value, expected):
    with pytest.raises(ReviewRefused) as caught:
        checked(field, value, MATERIAL)
    assert expected in caught.value.expected
    assert caught.value.cure


def test_words_without_offsets_are_looked_up():
    assert checked("evidence", {"text": "Goma"}, MATERIAL) == words("Goma")


def test_the_precision_of_a_time_follows_from_its_days():
    given = {"text": "on Monday", "start": "2024-05-12", "end": "2024-05-13"}
    assert checked("time", given, MATERIAL)["precision"] == "days"
