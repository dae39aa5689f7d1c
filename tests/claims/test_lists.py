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
