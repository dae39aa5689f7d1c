"""Workspaces with and without accounts, each served once for all tests here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stores import copy_of
from tests.web.serving import Site, add_account, site


@pytest.fixture(scope="session")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A workspace with an account of each role; tests that change accounts add their own."""
    with site(tmp_path_factory.mktemp("guarded") / "ledger.db") as served:
        for role in ("reader", "reviewer", "admin"):
            add_account(served.ledger, f"a-{role}", role)
        yield served


@pytest.fixture(scope="session")
def local(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A workspace on loopback without accounts."""
    with site(tmp_path_factory.mktemp("local") / "ledger.db") as served:
        yield served


@pytest.fixture(scope="session")
def public(tmp_path_factory: pytest.TempPathFactory, sample_ledger: Path) -> Iterator[Site]:
    """A workspace over the samples that anybody may read."""
    where = copy_of(sample_ledger, tmp_path_factory.mktemp("public") / "ledger.db")
    with site(where, public=True) as served:
        add_account(served.ledger, "a-reviewer", "reviewer")
        yield served
