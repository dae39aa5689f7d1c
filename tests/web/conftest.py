"""One ledger of sample reports, one server and one browser for all tests of the workspace."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from dateline.intake import Intake
from dateline.ledger import Ledger
from dateline.linking import update
from dateline.reports import open_sources
from tests.stores import copy_of, ledger_at
from tests.web import serving

# Where Debian puts it.
CHROMIUM = Path("/usr/bin/chromium")
# The map is drawn in software, since test machines have no graphics card.
FLAGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]

# Milliseconds in which an expectation comes true on a machine that has other work; 5 s is the default.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def sample_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the sample reports, read and linked; a test that writes copies it."""
    path = tmp_path_factory.mktemp("web") / "samples.db"
    samples = sorted(str(p) for p in Path(str(files("dateline") / "samples")).glob("*.txt"))
    with Ledger.open(ledger_at(path), create=True) as ledger:
        outcomes = list(Intake(ledger).take(open_sources(samples)))
        assert all(outcome.claims for outcome in outcomes)
        update(ledger, linker="test")
    return path


@pytest.fixture
def served(sample_ledger: Path, tmp_path: Path) -> Iterator[serving.Site]:
    """A workspace over a copy of the samples, that may be written to."""
    with serving.site(copy_of(sample_ledger, tmp_path / "review.db")) as opened:
        yield opened


@pytest.fixture(scope="session")
def site(sample_ledger: Path) -> Iterator[str]:
    """The address of a workspace over the samples that tests only read."""
    with serving.site(sample_ledger) as opened:
        yield opened.address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium, the system's."""
    if not CHROMIUM.exists():
        pytest.skip("Chromium is not installed; `make chromium` installs it")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A fresh page whose addresses are relative to the site; anything on its error console fails the test."""
    context = browser.new_context(base_url=site)
    opened = context.new_page()
    errors: list[str] = []
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert not errors
