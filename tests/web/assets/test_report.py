from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.web.assets.conftest import Open


def marked(page: Page) -> list[str]:
    return page.evaluate("[...(CSS.highlights.get('quote') ?? [])].map(String)")  # type: ignore[no-any-return]


def test_pointing_at_either_side_lights_the_other(open_page: Open) -> None:
    page = open_page("/report")
    page.locator("li#clm_b").hover()
    expect(page.locator("mark.lit")).to_have_text("hit Orikhiv")
    page.get_by_text("three shells").hover(position={"x": 5, "y": 5})
    expect(page.locator("li#clm_a")).to_have_class(re.compile("lit"))
    expect(page.locator("li#clm_b")).not_to_have_class(re.compile("lit"))
    page.locator("li#clm_b a").focus()
    expect(page.locator("li#clm_b")).to_have_class(re.compile("lit"))


def test_address_lights_a_claim(open_page: Open) -> None:
    page = open_page("/report#clm_b")
    expect(page.locator("mark.lit")).to_have_text("hit Orikhiv")


def test_quote_marks_its_words_in_code_points(open_page: Open) -> None:
    page = open_page("/report")
    page.get_by_role("button", name="governor").click()
    assert marked(page) == ["governor"]
    page.get_by_role("button", name="hit Orikhiv").click()
    assert marked(page) == ["hit Orikhiv"]
