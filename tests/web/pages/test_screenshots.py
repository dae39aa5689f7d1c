"""No page is wider than its screen; with SCREENSHOTS=FOLDER, a picture of each for people to look at.

`make screenshots` draws them in light, in dark, on a phone and without scripts.
"""

from __future__ import annotations

import os
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser

FOLDER = os.environ.get("SCREENSHOTS")
LOOKS = {
    "light": {"color_scheme": "light", "viewport": {"width": 1360, "height": 900}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 1360, "height": 900}},
    "phone": {"color_scheme": "light", "viewport": {"width": 390, "height": 844}},
    "plain": {
        "color_scheme": "light",
        "viewport": {"width": 1360, "height": 900},
        "java_script_enabled": False,
    },
}
PAGES = {
    "overview": "/",
    "unplaced": "/?unplaced=1",
    "nothing-fits": "/?type=riot&country=COD",
    "filter-unreadable": "/?from=yesterday",
    "claims": "/claims",
    "claims-filtered": "/claims?modality=actual&type=shelling,armed_clash",
    "claim": "/claims/{claim}",
    "incident": "/incidents/{incident}",
    "embed": "/embed/incidents/{incident}",
    "report": "/reports/{report}",
    "sources": "/sources",
    "brief": "/brief",
    "add": "/add",
    "method": "/method",
}


@pytest.fixture(scope="module")
def ids(wars: str) -> dict[str, str]:
    """Ids that addresses of pages hold."""
    [incident] = httpx.get(f"{wars}/incidents.json?country=SDN", timeout=60).json()
    claim = httpx.get(f"{wars}/claims.json?country=SDN", timeout=60).json()[0]
    return {"incident": incident["id"], "claim": claim["id"], "report": claim["report"]}


# Dark pages are as wide as light ones.
@pytest.mark.parametrize("look", LOOKS if FOLDER else [look for look in LOOKS if look != "dark"])
def test_no_page_is_wider_than_its_screen(
    browser: Browser, wars: str, ids: dict[str, str], look: str
) -> None:
    context = browser.new_context(base_url=wars, reduced_motion="reduce", **LOOKS[look])
    page = context.new_page()
    for name, address in PAGES.items():
        answer = page.goto(address.format(**ids))
        assert answer is not None
        assert answer.status < 500
        if FOLDER:
            page.wait_for_load_state("networkidle")
            page.screenshot(path=Path(FOLDER, f"{name}-{look}.png"), full_page=True)
        width = page.viewport_size["width"] if page.viewport_size else 0
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (
            f"{name} is wider than its screen"
        )
    context.close()
