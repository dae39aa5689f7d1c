from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.web.assets.conftest import Open


def edge(page: Page, name: str) -> Locator:
    return page.get_by_role("slider", name=name, exact=True)


def rows(page: Page) -> Locator:
    return page.locator("[data-incident]")


def drag(page: Page, start: float, end: float) -> None:
    box = page.locator(".plot").bounding_box()
    assert box
    y = box["y"] + box["height"] / 3
    page.mouse.move(box["x"] + box["width"] * start, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * (start + end) / 2, y)
    page.mouse.move(box["x"] + box["width"] * end, y)
    page.mouse.up()


def test_edges_are_sliders_that_say_their_days(open_page: Open) -> None:
    page = open_page("/")
    expect(edge(page, "From")).to_have_attribute("aria-valuetext", "26 February 2024, no limit")
    expect(edge(page, "To")).to_have_attribute("aria-valuemax", "25")
    expect(page.get_by_text("1 without a date")).to_be_visible()


def test_keys_move_an_edge_and_filter_list_form_and_map(open_map: Open) -> None:
    page = open_map("/")
    edge(page, "From").focus()
    page.keyboard.press("PageUp")
    page.keyboard.press("ArrowLeft")
    with page.expect_response(re.compile("incidents/map.*from=2024-04-29")):
        expect(page).to_have_url(re.compile(r"from=2024-04-29&to=2024-08-25"))
    expect(rows(page)).to_have_count(39)
    expect(page.get_by_label("From", exact=True).and_(page.locator("input"))).to_have_value("2024-04-29")
    expect(edge(page, "From")).to_have_attribute("aria-valuetext", "29 April 2024")
    expect(edge(page, "From")).to_be_focused()


def test_back_and_forward_go_through_ranges(open_page: Open) -> None:
    page = open_page("/")
    edge(page, "To").focus()
    page.keyboard.press("PageDown")
    expect(page).to_have_url(re.compile("to=2024-06-16"))
    narrowed = rows(page)
    expect(narrowed).to_have_count(36)
    page.go_back()
    expect(page).to_have_url(re.compile(r"/$"))
    expect(rows(page)).to_have_count(60)
    expect(edge(page, "To")).to_have_attribute("aria-valuetext", re.compile("no limit"))
    page.go_forward()
    expect(rows(page)).to_have_count(36)


def test_drag_chooses_and_escape_clears(open_page: Open) -> None:
    page = open_page("/")
    expect(edge(page, "From")).to_be_visible()
    drag(page, 0.25, 0.5)
    expect(page).to_have_url(re.compile(r"from=2024-04-08&to=2024-06-02"))
    expect(page.locator(".veil")).to_have_count(2)
    edge(page, "From").focus()
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("from="))
    expect(rows(page)).to_have_count(60)


def test_drag_inside_the_range_moves_it(open_page: Open) -> None:
    page = open_page("/?from=2024-04-08&to=2024-06-02")
    expect(page.locator(".veil")).to_have_count(2)
    drag(page, 0.4, 0.6)
    expect(page).to_have_url(re.compile(r"from=2024-05-13&to=2024-07-07"))


def test_double_click_clears(open_page: Open) -> None:
    page = open_page("/?from=2024-04-08&to=2024-06-02")
    expect(page.locator(".veil")).to_have_count(2)
    box = page.locator(".plot").bounding_box()
    assert box
    page.mouse.dblclick(box["x"] + 5, box["y"] + 20)
    expect(page).not_to_have_url(re.compile("from="))
    expect(page.locator(".veil")).to_have_count(0)


def test_failing_bins_leave_what_the_server_wrote(open_page: Open) -> None:
    page = open_page("about:blank")
    page.route("**/api/v1/incidents/timeline*", lambda route: route.fulfill(body="{", status=200))
    page.goto("/")
    expect(page.get_by_text("Bars need a script")).to_be_visible()
