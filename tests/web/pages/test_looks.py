"""Every page of reports, sources, briefs, adding, method and exports: no barrier, no sideways scroll."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.web.barriers import barriers

PATHS = ("/reports/{hostile}", "/reports/{broken}", "/sources", "/brief", "/add", "/method", "/export")


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_no_barrier(opened, ids: dict[str, str], path: str) -> None:
    assert barriers(opened(path.format(**ids))) == []


@pytest.mark.parametrize("path", [*PATHS, "/reports/{arabic}"])
def test_a_phone_does_not_scroll_sideways(opened, ids: dict[str, str], path: str) -> None:
    page = opened(path.format(**ids), viewport={"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_axe_finds_no_barrier_in_a_report_with_incidents(page: Page) -> None:
    page.goto("/brief")
    assert barriers(page) == []
    page.goto(str(page.locator('.brief .sources a[href^="/reports/"]').first.get_attribute("href")))
    page.locator(".entry summary").first.click()
    page.locator(".entry").nth(1).locator("strong").hover()
    assert barriers(page) == []
