"""A desk of its own for each test: a copy of the sample ledger, served, with a page open on its review."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.web.serving import Site


def is_fault(message: ConsoleMessage) -> bool:
    """Browsers report every answer of 409, which tells a reviewer of another's decision."""
    return message.type == "error" and "status of 409" not in message.text


@pytest.fixture
def desk(browser: Browser, served: Site) -> Iterator[Page]:
    """The review in a browser whose error console has to stay empty."""
    context = browser.new_context(base_url=served.address, viewport={"width": 1280, "height": 860})
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if is_fault(message) else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto("/review")
    page.wait_for_selector('[data-island="review"][data-ready]')
    yield page
    context.close()
    assert not errors
