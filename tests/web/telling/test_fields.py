"""How the fields of a claim are said."""

from __future__ import annotations

import pytest

from dateline.web.telling import said_of
from dateline.web.telling.fields import bounds, fields_of
from tests.ledger.making import ARMY, make_entry, make_report


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (7, 7, "7"), (7, None, "at least 7"), (None, 9, "up to 9"), (7, 9, "7 to 9"), (0, 0, "0"),
        (12000, None, "at least 12,000"), (None, None, "a number that is not said"),
    ],
)  # fmt: skip
def test_bounds_are_said_in_words(low: float | None, high: float | None, said: str) -> None:
    assert bounds(low, high) == said


def test_what_is_not_there_is_said() -> None:
    public = make_entry(make_report(), place=None, day=None, polarity="negative").public
    said = {field.name: field for field in fields_of(public)}
    assert said["Where"].value == "no place"
    assert said["When"].value == "no date"
    assert said["According to"].value == "the outlet itself"
    assert not said["Where"].quotes
    assert "said not to have happened" in said_of(public)


def test_a_claim_in_one_line() -> None:
    said = said_of(make_entry(make_report(), sources=[ARMY]).public)
    assert said == (
        "shelling; El Obeid, North Kordofan, SDN (settlement); 14 May 2024 (day); "
        "according to Sudanese Armed Forces (SDNMIL)"
    )
