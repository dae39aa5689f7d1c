"""A server over a ledger of many invented claims and incidents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from httpx import Client

from dateline.ledger import Ledger, Linking
from dateline.model import Linked
from tests.stores import ledger_at
from tests.web.api.making import file_claims, incidents
from tests.web.serving import Site, site


@pytest.fixture(scope="package")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a ledger of 240 claims, each an incident of its own; some have no day, some no place."""
    path = tmp_path_factory.mktemp("api") / "many.db"
    with Ledger.open(ledger_at(path), create=True) as ledger:
        file_claims(ledger, reports=60)
        ledger.store_incidents(Linking(Linked(tuple(incidents(ledger)), (), ())), linker="test")
    return path


@pytest.fixture(scope="package")
def ask(many: Path) -> Iterator[Client]:
    """A client of the API over that ledger, which tests only read."""
    with site(many) as served:
        yield served.client()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Site]:
    """A workspace of the test's own, with an empty ledger."""
    with site(tmp_path / "own.db") as served:
        yield served
