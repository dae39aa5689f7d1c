"""Which database the ledgers of tests are kept in.

SQLite files, unless $DATELINE_TEST_LEDGER names a database of a PostgreSQL server whose user may make others:
then each path that a test names stands for a database of its own.
"""

from __future__ import annotations

import hashlib
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dateline.ledger import Ledger
from dateline.ledger.address import Address
from dateline.ledger.copying import copy_ledger

if TYPE_CHECKING:
    import psycopg

SERVER = os.environ.get("DATELINE_TEST_LEDGER", "")
# Databases that others are made from: with the extension alone, and with an empty ledger.
_BARE, _MADE = "dateline_bare", "dateline_made"

only_sqlite = pytest.mark.skipif(bool(SERVER), reason="is about a SQLite file")
only_postgres = pytest.mark.skipif(not SERVER, reason="needs a server: make test-postgres")


def ledger_at(path: Path, *, is_made: bool = True) -> Address:
    """Returns the path, or the address of the database that stands for it; the same for the same path.

    A database is made if it is not there: with an empty ledger in it, unless told otherwise.
    """
    if not SERVER:
        return path
    import psycopg

    _templates()
    name = f"t_{hashlib.sha256(str(path).encode()).hexdigest()[:16]}"
    with _session() as session:
        try:
            session.execute(f"CREATE DATABASE {name} TEMPLATE {_MADE if is_made else _BARE}")
        except psycopg.errors.DuplicateDatabase:
            pass
    return _address(name)


def copy_of(source: Path, path: Path) -> Address:
    """Returns the address of a copy of the ledger that stands for `source`, at `path`."""
    if not SERVER:
        path.write_bytes(source.read_bytes())
        return path
    target = ledger_at(path)
    for _ in copy_ledger(ledger_at(source), target):
        pass
    return target


@cache
def _templates() -> None:
    """Makes what is missing of both; one process at a time, whoever runs tests beside."""
    with _session() as session:
        session.execute("SELECT pg_advisory_lock(44)")
        for name in (_BARE, _MADE):
            if session.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is None:
                session.execute(f"CREATE DATABASE {name}")
                _fill(name)


def _fill(name: str) -> None:
    import psycopg

    with psycopg.connect(_address(name), autocommit=True) as session:
        session.execute("CREATE EXTENSION postgis")
    if name == _MADE:
        Ledger.open(_address(name), create=True).close()


def _session() -> psycopg.Connection:
    import psycopg

    return psycopg.connect(SERVER, autocommit=True)


def _address(name: str) -> str:
    return f"{SERVER.rpartition('/')[0]}/{name}"
