"""The review as people meet it: access without serious faults, any width, light and dark, no scripts."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.web.barriers import barriers
from tests.web.serving import Site


def test_no_serious_fault_of_access(browser: Browser, served: Site) -> None:
    context = browser.new_context(base_url=served.address)
    page = context.new_page()
    page.goto("/review?edit=place&find=Goma")
    assert barriers(page) == []
    page.goto("/review/agreement")
    assert barriers(page) == []
    context.close()


def test_on_a_phone_nothing_is_cut_off_and_decisions_are_at_hand(browser: Browser, served: Site) -> None:
    context = browser.new_context(base_url=served.address, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto("/review")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.get_by_role("button", name="Accept", exact=False).first).to_be_in_viewport()
    context.close()


def test_without_scripts_a_claim_is_accepted_by_a_button(browser: Browser, served: Site) -> None:
    context = browser.new_context(base_url=served.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/review")
    first = page.locator("[data-card]").get_attribute("data-card") or ""
    expect(page.locator(".decide kbd").first).to_be_hidden()
    page.locator('.decide button[data-verb="accept"]').click()
    expect(page.locator("[data-toast-words]")).to_have_text("Accepted.")
    assert served.ledger.reviews.claim(first).reviewed.state == "accepted"
    context.close()
