from __future__ import annotations

from collections.abc import Iterator

import pytest

from dateline.ledger import Ledger
from tests.exports.making import NOW, fill
from tests.stores import ledger_at


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    path = tmp_path_factory.mktemp("exports") / "ledger.db"
    with Ledger.open(ledger_at(path), create=True, clock=lambda: NOW) as opened:
        fill(opened)
        yield opened
