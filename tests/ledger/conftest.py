from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.ledger import Ledger
from dateline.ledger.address import Address
from tests.ledger.making import NOW
from tests.stores import SERVER, ledger_at


@pytest.fixture
def where(tmp_path: Path) -> Address:
    """Where the test's ledger is: a file, or a database of the server."""
    return ledger_at(tmp_path / "ledger.db")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The ledger's file, for what only a file has."""
    if SERVER:
        pytest.skip("is about a SQLite file")
    return tmp_path / "ledger.db"


@pytest.fixture
def ledger(where: Address) -> Iterator[Ledger]:
    with Ledger.open(where, create=True, clock=lambda: NOW) as opened:
        yield opened
