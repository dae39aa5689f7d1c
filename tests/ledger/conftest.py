from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.ledger import Ledger
from tests.ledger.making import NOW, make_empty


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    with Ledger.open(make_empty(path), clock=lambda: NOW) as opened:
        yield opened
