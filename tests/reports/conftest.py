"""The server that tests of fetching and of feeds ask."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.reports.server import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as served:
        yield served
