"""The islands on plain pages of this machine, watched: none may ask another machine or break its policy."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page

from tests.web.assets.harness import make_app

Open = Callable[..., Page]
_DRAWN = "[data-island=map][data-drawn]"


@pytest.fixture(scope="session")
def harness() -> Iterator[str]:
    """The address of the pages."""
    server = uvicorn.Server(uvicorn.Config(make_app(), host="127.0.0.1", port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture
def open_page(browser: Browser, harness: str) -> Iterator[Open]:
    """Opens a path in a fresh context with the options given."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def watch(page: Page) -> None:
        page.on(
            "console", lambda told: faults.append(told.text) if told.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "request", lambda request: faults.append(request.url) if _leaves(request.url, harness) else None
        )

    def start(path: str, **options: object) -> Page:
        context = browser.new_context(base_url=harness, reduced_motion="reduce", **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        watch(page)
        page.goto(path)
        return page

    yield start
    for context in contexts:
        context.close()
    assert not faults


def _leaves(url: str, address: str) -> bool:
    return not url.startswith((address, "data:", "blob:"))


@pytest.fixture
def open_map(open_page: Open) -> Open:
    """Opens the overview and waits until the incidents are drawn."""

    def start(path: str = "/", **options: object) -> Page:
        page = open_page(path, **options)
        page.wait_for_selector(_DRAWN)
        return page

    return start
