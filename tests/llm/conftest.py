"""A recorded server, and readers that ask it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from dateline.llm.settings import Settings
from dateline.model import Report
from dateline.pipeline import Kit
from dateline.readers import Reader, Which
from tests.llm.server import Recorded, serving


@pytest.fixture
def server() -> Iterator[Recorded]:
    with serving() as recorded:
        yield recorded


@pytest.fixture
def reader(server: Recorded, kit: Kit) -> Iterator[Callable[..., Reader]]:
    """Makes a reader that asks the recorded server; nothing is kept on disk unless a test says where."""

    def make(which: Which = Which.llm, **more: Any) -> Reader:
        settings = {"url": server.address, "model": "recorded-1", "retries": 0, "timeout": 5.0, **more}
        readers.append(Reader(which, Settings(**settings), kit=kit))
        return readers[-1]

    readers: list[Reader] = []
    yield make
    for one in readers:
        one.close()


@pytest.fixture
def read(reader: Callable[..., Reader]) -> Callable[..., Any]:
    """Reads one text; `by` is a reader made before."""

    def make(text: str, *, language: str = "en", by: Reader | None = None, **more: Any) -> Any:
        report = Report(id="rep_llm", text=text, published=dt.date(2024, 5, 14), language=language)
        [(_, reading)] = list((by or reader(**more)).read_all([report]))
        return reading

    return make
