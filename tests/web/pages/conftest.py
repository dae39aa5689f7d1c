"""Workspaces over ledgers of several wars, hard to show, hostile, unlinked and empty; pages in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from dateline.ledger import Ledger
from tests.stores import ledger_at
from tests.web import serving
from tests.web.pages import filling
from tests.web.pages.wars import file, make_hostile, make_wars
from tests.web.serving import Site, site


@pytest.fixture(scope="session")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, dict[str, str]]]:
    """The site and the ids of its reports."""
    path = tmp_path_factory.mktemp("hard") / "hard.db"
    with site(path) as served:
        yield served, filling.fill(served.ledger)


@pytest.fixture
def hard_site(hard: tuple[Site, dict[str, str]]) -> Site:
    return hard[0]


@pytest.fixture
def ids(hard: tuple[Site, dict[str, str]]) -> dict[str, str]:
    return hard[1]


@pytest.fixture
def contexts() -> Iterator[list[BrowserContext]]:
    opened: list[BrowserContext] = []
    yield opened
    for context in opened:
        context.close()


@pytest.fixture
def opened(browser: Browser, hard_site: Site, contexts: list[BrowserContext]):
    """Opens a page of the site; options are those of the browser's context."""

    def open_(path: str, **options: object) -> Page:
        context = browser.new_context(base_url=hard_site.address, **options)
        contexts.append(context)
        shown = context.new_page()
        errors: list[str] = []
        shown.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
        shown.on("dialog", lambda dialog: errors.append(dialog.message))
        answer = shown.goto(path)
        assert answer is not None
        assert answer.ok, answer.status
        assert not errors
        return shown

    return open_


@pytest.fixture(scope="session")
def wars(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a workspace over several wars."""
    with serving.site(make_wars(tmp_path_factory.mktemp("wars") / "wars.db")) as opened:
        yield opened.address


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a workspace over hostile reports."""
    with serving.site(make_hostile(tmp_path_factory.mktemp("hostile") / "hostile.db")) as opened:
        yield opened.address


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a workspace over an empty ledger."""
    path = tmp_path_factory.mktemp("bare") / "bare.db"
    Ledger.open(ledger_at(path), create=True).close()
    with serving.site(path) as opened:
        yield opened.address


@pytest.fixture(scope="session")
def unlinked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a workspace over claims that nobody has linked."""
    path: Path = tmp_path_factory.mktemp("unlinked") / "unlinked.db"
    with Ledger.open(ledger_at(path), create=True) as ledger:
        file(ledger, "Talks may be held.", type="meeting", modality="planned")
    with serving.site(path) as opened:
        yield opened.address


@pytest.fixture(scope="session")
def asking(wars: str) -> Iterator[httpx.Client]:
    """Asks the workspace over several wars without a browser."""
    with httpx.Client(base_url=wars, headers={"accept": "text/html"}, timeout=60) as client:
        yield client


@pytest.fixture
def plain(browser: Browser, wars: str) -> Iterator[BrowserContext]:
    """A browser in which no script runs, at the workspace over several wars."""
    context = browser.new_context(base_url=wars, java_script_enabled=False)
    yield context
    context.close()
