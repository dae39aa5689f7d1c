from __future__ import annotations

import re

from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.web.assets.conftest import Open
from tests.web.assets.incidents import INCIDENTS

# The one at Chasiv Yar that shares its point with no other.
ALONE = INCIDENTS[48]
AT_ALONE = f"/?lat={ALONE.lat}&lng={ALONE.lng}&zoom=9"
NO_WEBGL = """
const getContext = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
  return kind.startsWith("webgl") ? null : getContext.call(this, kind, ...rest);
};
"""


def canvas(page: Page) -> Locator:
    return page.locator(".maplibregl-canvas")


def middle(page: Page, *, around: int = 0) -> FloatRect:
    box = canvas(page).bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    return {"x": x - around, "y": y - around, "width": 2 * around, "height": 2 * around}


def click_middle(page: Page) -> None:
    point = middle(page)
    page.mouse.click(point["x"], point["y"])


def row(page: Page, incident: str = ALONE.id) -> Locator:
    return page.locator(f'[data-incident="{incident}"]')


def test_map_takes_the_place_of_the_still_picture(open_map: Open) -> None:
    page = open_map("/")
    expect(page.locator("#fallback")).to_be_hidden()
    expect(canvas(page)).to_be_visible()
    assert page.locator("[data-island=map]").get_attribute("data-drawn") != "0"
    expect(page.locator(".map-legend li")).to_have_count(9)


def test_map_draws_the_world_and_the_incident(open_map: Open) -> None:
    page = open_map(AT_ALONE)
    page.wait_for_timeout(300)
    with_symbol = page.screenshot(clip=middle(page, around=12))
    page.route("**/api/v1/incidents/map*", lambda route: route.fulfill(json={"features": []}))
    page.goto(AT_ALONE)
    page.wait_for_selector("[data-drawn='0']")
    page.wait_for_timeout(300)
    assert page.screenshot(clip=middle(page, around=12)) != with_symbol
    page.goto("/?lat=0&lng=-150&zoom=5")
    page.wait_for_selector("[data-drawn]")
    ocean = page.screenshot(clip=middle(page, around=100))
    page.goto("/?lat=50.4&lng=30.5&zoom=5")
    page.wait_for_selector("[data-drawn]")
    page.wait_for_timeout(300)
    # Water is one colour; a land of borders and names compresses far worse.
    assert len(page.screenshot(clip=middle(page, around=100))) > 4 * len(ocean)


def test_click_on_a_symbol_selects_the_row_and_opens_the_card(open_map: Open) -> None:
    page = open_map(AT_ALONE)
    click_middle(page)
    expect(row(page)).to_have_attribute("aria-current", "true")
    expect(row(page)).to_be_in_viewport()
    card = page.locator(".map-card")
    expect(card.locator("h3")).to_have_text(ALONE.title)
    expect(card.get_by_role("link")).to_have_attribute("href", f"/incidents/{ALONE.id}")
    expect(page).to_have_url(re.compile(f"id={ALONE.id}"))
    card.get_by_role("button", name="Close").click()
    expect(card).to_have_count(0)
    expect(page).not_to_have_url(re.compile("id="))
    click_middle(page)
    expect(card).to_have_count(1)
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)


def test_address_restores_the_selection(open_map: Open) -> None:
    page = open_map(f"{AT_ALONE}&id={ALONE.id}")
    expect(page.locator(".map-card h3")).to_have_text(ALONE.title)
    expect(row(page)).to_have_attribute("aria-current", "true")


def test_click_on_a_cluster_comes_to_what_it_spans(open_map: Open) -> None:
    place = INCIDENTS[0]
    page = open_map(f"/?lat={place.lat + 0.0288}&lng={place.lng}&zoom=7")
    click_middle(page)
    expect(page).to_have_url(re.compile(r"zoom=1\d\."))


def test_cluster_of_one_point_is_listed(open_map: Open) -> None:
    place = INCIDENTS[11]
    page = open_map(f"/?lat={place.lat}&lng={place.lng}&zoom=4")
    click_middle(page)
    card = page.locator(".map-card")
    expect(card.get_by_role("heading")).to_have_text("5 incidents here")
    card.get_by_role("button", name="List only these").click()
    expect(page.locator("[data-incident]")).to_have_count(5)
    expect(page.get_by_label("Only what the map shows")).to_be_checked()
    page.go_back()
    expect(page.locator("[data-incident]")).to_have_count(60)


def test_row_under_the_pointer_or_the_focus_lights_its_symbol(open_map: Open) -> None:
    page = open_map(AT_ALONE)
    page.wait_for_timeout(300)
    before = page.screenshot(clip=middle(page, around=24))
    row(page).hover()
    page.wait_for_timeout(300)
    assert page.screenshot(clip=middle(page, around=24)) != before
    page.mouse.move(0, 0)
    page.wait_for_timeout(300)
    assert page.screenshot(clip=middle(page, around=24)) == before
    row(page).get_by_role("link").focus()
    expect(row(page)).to_have_class(re.compile("lit"))


def test_moving_by_keys_writes_the_address(open_map: Open) -> None:
    page = open_map("/?lat=15&lng=25&zoom=5")
    canvas(page).focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"lng=(2[6-9]|3\d)"))
    assert page.evaluate("history.length") == 2


def test_only_what_the_map_shows(open_map: Open) -> None:
    page = open_map("/?lat=16.7&lng=98.5&zoom=6")
    expect(page.locator("[data-incident]")).to_have_count(60)
    page.get_by_label("Only what the map shows").check()
    expect(page.locator("[data-incident]")).to_have_count(5)
    expect(page.get_by_text("Showing 5 of 60")).to_be_visible()
    expect(page).to_have_url(re.compile("bbox="))
    page.get_by_label("Only what the map shows").uncheck()
    expect(page.locator("[data-incident]")).to_have_count(60)


def test_back_returns_to_where_the_map_stood(open_map: Open) -> None:
    page = open_map("/?lat=15&lng=25&zoom=5")
    page.evaluate("history.pushState(null, '', '/?lat=48&lng=37&zoom=6')")
    page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
    with page.expect_response("**/api/v1/incidents/map*"):
        page.go_back()
    expect(page).to_have_url(re.compile("lat=15"))


def test_without_webgl_the_still_picture_stays(open_page: Open) -> None:
    page = open_page("about:blank")
    page.add_init_script(NO_WEBGL)
    page.goto("/")
    expect(page.get_by_text("draws no WebGL")).to_be_visible()
    expect(page.locator("#fallback")).to_be_visible()
    expect(page.locator(".maplibregl-canvas")).to_have_count(0)


def test_dark_pages_have_a_dark_map(open_map: Open) -> None:
    page = open_map("/?lat=0&lng=-150&zoom=5", color_scheme="dark")
    ocean = page.screenshot(clip=middle(page, around=20))
    with page.expect_response("**/basemap/light.json"):
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.wait_for_timeout(500)
    assert page.screenshot(clip=middle(page, around=20)) != ocean


def test_map_can_be_skipped_and_reached_by_keys(open_map: Open) -> None:
    page = open_map("/")
    skip = page.get_by_role("link", name="Skip the map")
    skip.focus()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(canvas(page)).to_be_focused()
    skip.press("Enter")
    expect(page).to_have_url(re.compile("#results"))


def test_failing_points_are_said(open_map: Open) -> None:
    page = open_map("/?lat=15&lng=25&zoom=5")
    page.route("**/api/v1/incidents/map*", lambda route: route.fulfill(json={}, status=200))
    page.get_by_role("button", name="Zoom in").click()
    expect(page.get_by_text("could not be fetched")).to_be_visible()
