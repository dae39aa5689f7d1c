"""What several tests need: the parser and the whole kit, loaded once a run."""

from __future__ import annotations

import datetime as dt
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.language import Parser
from dateline.model import Document, Report
from dateline.pipeline import Kit

SHARED = Path(__file__).parent.parent.parent / "shared"
PUBLISHED = dt.date(2024, 5, 14)


def pytest_configure() -> None:
    """Lets programs that tests start hear an interrupt, where a shell in the background took that from us."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def kit() -> Kit:
    return Kit.load()


@pytest.fixture(scope="session")
def parser(kit: Kit) -> Parser:
    return kit.parser


@pytest.fixture(scope="session")
def document(parser: Parser) -> Callable[..., Document]:
    """Makes a parsed document of a text."""

    def make(text: str, published: dt.date | None = PUBLISHED) -> Document:
        return parser.parse(Report(id="rep_test", text=text, published=published))

    return make


@pytest.fixture
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("needs ../shared")
    return SHARED
