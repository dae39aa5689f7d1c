"""The ledger of claims in a browser."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def test_filter_is_in_the_address(page: Page) -> None:
    page.goto("/claims?type=shelling")
    rows = page.locator("tbody tr")
    assert rows.count() > 0
    expect(rows.first).to_contain_text("shelling")
