"""One workspace whose reader is loaded once, for all tests that only add."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.web.serving import Site, site


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with site(tmp_path_factory.mktemp("desk") / "ledger.db", most_bytes=500_000, most_files=20) as served:
        yield served
