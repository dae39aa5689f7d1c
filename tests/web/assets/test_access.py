from __future__ import annotations

from playwright.sync_api import expect

from tests.web.assets.conftest import Open
from tests.web.assets.incidents import INCIDENTS
from tests.web.barriers import barriers

SELECTED = INCIDENTS[48]


def test_map_and_timeline_have_no_serious_findings(open_map: Open) -> None:
    path = f"/?lat={SELECTED.lat}&lng={SELECTED.lng}&zoom=9&id={SELECTED.id}&from=2024-04-08&to=2024-08-01"
    page = open_map(path)
    page.get_by_text("What the bars show").click()
    assert barriers(page) == []


def test_phone_width_has_nothing_beyond_its_edge(open_map: Open) -> None:
    page = open_map("/", viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.goto(f"/?lat={SELECTED.lat}&lng={SELECTED.lng + 0.2}&zoom=9&id={SELECTED.id}")
    card = page.locator(".map-card")
    expect(card).to_be_visible()
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_bars_are_told_in_a_table(open_page: Open) -> None:
    page = open_page("/")
    page.get_by_text("What the bars show").click()
    expect(page.get_by_role("row", name="26 February – 3 March 2024 1")).to_be_visible()
