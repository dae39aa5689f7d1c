"""Every page of reports, sources, briefs, adding, method and exports: no barrier, no sideways scroll."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.web.pages.conftest import serious

PATHS = ("/reports/{hostile}", "/reports/{broken}", "/sources", "/brief", "/add", "/method", "/export")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_no_barrier(opened, ids: dict[str, str], path: str, scheme: str) -> None:
    assert serious(opened(path.format(**ids), color_scheme=scheme)) == []


@pytest.mark.parametrize("path", [*PATHS, "/reports/{arabic}"])
def test_a_phone_does_not_scroll_sideways(opened, ids: dict[str, str], path: str) -> None:
    page = opened(path.format(**ids), viewport={"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_in_a_report_with_incidents(
    page: Page, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto("/brief")
    assert serious(page) == []
    page.goto(str(page.locator('.brief .sources a[href^="/reports/"]').first.get_attribute("href")))
    page.locator(".entry summary").first.click()
    page.locator(".entry").nth(1).locator("strong").hover()
    assert serious(page) == []
