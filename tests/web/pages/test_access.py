"""Everybody can read the pages: axe without serious findings, phones, paper, keys alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.barriers import barriers

PAGES = ("/", "/?type=riot", "/?from=x", "/claims", "incident", "claim", "embed")


@pytest.fixture(scope="module")
def addresses(wars: str) -> dict[str, str]:
    """Addresses by name."""
    [incident] = httpx.get(f"{wars}/incidents.json?country=SDN", timeout=60).json()
    claim = httpx.get(f"{wars}/claims.json?country=SDN", timeout=60).json()[0]
    named = {
        "incident": f"/incidents/{incident['id']}", "claim": f"/claims/{claim['id']}",
        "embed": f"/embed/incidents/{incident['id']}",
    }  # fmt: skip
    return {name: named.get(name, name) for name in PAGES}


@pytest.fixture
def seen(browser: Browser, wars: str) -> Iterator[Page]:
    context = browser.new_context(base_url=wars, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_serious(seen: Page, addresses: dict[str, str], name: str) -> None:
    seen.goto(addresses[name])
    assert barriers(seen) == []


def test_on_a_phone_the_list_comes_before_the_map(browser: Browser, wars: str) -> None:
    context = browser.new_context(
        base_url=wars, viewport={"width": 390, "height": 844}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto("/")
    results, chart = page.locator("#results").bounding_box(), page.locator(".map-side").bounding_box()
    assert results
    assert chart
    assert results["y"] < chart["y"]
    expect(page.locator("#f-actor")).to_be_hidden()
    page.check("#more-fields")
    expect(page.locator("#f-actor")).to_be_visible()
    context.close()


def test_paper_holds_what_is_said_and_no_controls(
    browser: Browser, wars: str, addresses: dict[str, str]
) -> None:
    context = browser.new_context(base_url=wars, color_scheme="dark")
    page = context.new_page()
    page.goto(addresses["incident"])
    page.emulate_media(media="print")
    expect(page.locator(".top nav")).to_be_hidden()
    expect(page.locator(".verdict")).to_be_visible()
    ink, paper = page.evaluate(
        "(() => { const s = getComputedStyle(document.body); return [s.color, s.backgroundColor] })()"
    )
    assert (ink, paper) == ("rgb(0, 0, 0)", "rgb(255, 255, 255)")
    assert len(page.pdf()) > 10_000
    context.close()


def test_keys_alone_reach_the_first_incident(browser: Browser, wars: str) -> None:
    context = browser.new_context(base_url=wars, java_script_enabled=False)
    page = context.new_page()
    page.goto("/?country=SDN")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")
    page.keyboard.press("Enter")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.locator("#results [data-incident] a:focus").count():
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/incidents/inc_"))
    context.close()
