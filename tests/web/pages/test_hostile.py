"""Reports that try to be markup, to run, or to turn the words around them are shown as text."""

from __future__ import annotations

import httpx
import pytest
from playwright.sync_api import Browser

ADDRESSES = ("/", "/?unplaced=1", "/claims", "/claims?q=script", "/claims?outlet=%3Cscript%3E", "{incident}",
             "/embed{incident}", "{claim}")  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_runs_and_nothing_is_markup(browser: Browser, hostile: str, address: str) -> None:
    incident = httpx.get(f"{hostile}/incidents.json", timeout=60).json()[0]["id"]
    claim = httpx.get(f"{hostile}/claims.json", timeout=60).json()[0]["id"]
    context = browser.new_context(base_url=hostile)
    page = context.new_page()
    seen: list[str] = []
    page.on("dialog", lambda dialog: (seen.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: seen.append(message.text) if message.type == "error" else None)
    page.goto(address.format(incident=f"/incidents/{incident}", claim=f"/claims/{claim}"))
    assert "owned" not in page.title().split("·")[0].replace('document.title="owned"', "")
    assert page.locator("img[src=x], #evil, q script, td script, bdi script").count() == 0
    assert page.locator("a[href^='javascript:']").count() == 0
    assert "\u202e" not in page.locator("body").inner_text()
    assert "60481729" not in page.locator("main").inner_text()
    assert seen == []
    context.close()


def test_files_hold_no_formula_and_no_markup(hostile: str) -> None:
    table = httpx.get(f"{hostile}/claims.csv", timeout=60).text
    assert "<script>" in table, "data stays as it is in data"
    assert httpx.get(f"{hostile}/claims.csv", timeout=60).headers["content-type"].startswith("text/csv")
    assert httpx.get(f"{hostile}/claims.json", timeout=60).headers["x-content-type-options"] == "nosniff"
