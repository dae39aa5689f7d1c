"""One claim for each place of a list."""

from __future__ import annotations

from dateline.pipeline import read
from dateline.model import Report

from tests.conftest import PUBLISHED


def places(kit, text):
    report = Report(id="rep_test", text=text, published=PUBLISHED)
    return [c.place.value.place.name for c in read(report, kit).claims if c.place.value]


def test_each_listed_town_gets_its_claim(kit):
    found = places(kit, "Russian forces shelled Vuhledar, Avdiivka and Kupyansk on Monday.")
    assert {"Vuhledar", "Avdiivka"} <= set(found)
    assert len(found) == 3
