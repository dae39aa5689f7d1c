"""One claim for each place of a list."""

from __future__ import annotations

from tests.conftest import PUBLISHED

from dateline.model import Report
from dateline.pipeline import read


def places(kit, text):
    report = Report(id="rep_test", text=text, published=PUBLISHED)
    return [c.place.value.place.name for c in read(report, kit).claims if c.place.value]


def test_each_listed_town_gets_its_claim(kit):
    found = places(kit, "Russian forces shelled Vuhledar, Selydove and Kupyansk on Monday.")
    assert found == ["Vuhledar", "Selydove", "Kupyansk"]


def test_a_road_between_two_towns_is_one_place(kit):
    found = places(kit, "Rebels cut the road between Kharkiv and Kupyansk on Monday.")
    assert len(found) == 1
