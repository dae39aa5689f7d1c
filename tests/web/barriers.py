"""What axe finds on a page that keeps people out."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

GRAVE = ("serious", "critical")
# The rules that a change of colours alone can break; with all rules the second look would cost as much again.
OF_COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}


# Two frames on, the page is drawn in its new colours.
_DRAWN = """async () => {
  if (!matchMedia('(prefers-color-scheme: dark)').matches) throw new Error('not dark');
  for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame);
}"""


def barriers(page: Page) -> list[str]:
    """The grave findings in light, and those of colours in dark, where the page stays."""
    page.emulate_media(color_scheme="light")
    found = _found(page)
    # With less motion each colour would pass over in 0.01 ms, an element a frame after the one around it.
    page.emulate_media(color_scheme="dark", reduced_motion="no-preference")
    page.evaluate(_DRAWN)
    return found + [f"in dark: {one}" for one in _found(page, OF_COLOURS)]


def _found(page: Page, options: dict[str, Any] | None = None) -> list[str]:
    asked = {"resultTypes": ["violations"], **(options or {})}
    violations = Axe().run(page, options=asked).response["violations"]
    return [
        f"{one['id']}: {node['html'][:200]} {node['failureSummary'][:300]}"
        for one in violations
        if one["impact"] in GRAVE
        for node in one["nodes"]
    ]
