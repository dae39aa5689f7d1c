"""Which database the ledgers of tests are kept in.

SQLite files, unless $DATELINE_TEST_LEDGER names a database of a PostgreSQL server whose user may make others:
then each path that a test names stands for a database of its own.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from dateline.ledger import Ledger
from dateline.ledger.address import Address
from dateline.ledger.copying import copy_ledger
from dateline.ledger.tables import metadata

if TYPE_CHECKING:
    import psycopg

SERVER = os.environ.get("DATELINE_TEST_LEDGER", "")
# Databases that others are made from: with the extension alone, and with an empty ledger.
_BARE, _MADE = "dateline_bare", "dateline_made"

only_sqlite = pytest.mark.skipif(bool(SERVER), reason="is about a SQLite file")
only_postgres = pytest.mark.skipif(not SERVER, reason="needs a server: make test-postgres")


def ledger_at(path: Address, *, is_made: bool = True) -> Address:
    """Returns the path, or the address of the database that stands for it; the same for the same path.

    A database is made if it is not there: with an empty ledger in it, unless told otherwise.
    An empty file is a copy of one that is made once, in a twentieth of the time.
    """
    if not SERVER or isinstance(path, str):
        if is_made and isinstance(path, Path) and not path.exists():
            path.write_bytes(_empty_file())
        return path
    import psycopg

    _templates()
    name = f"t_{hashlib.sha256(str(path).encode()).hexdigest()[:16]}"
    with _session() as session, suppress(psycopg.errors.DuplicateDatabase):
        session.execute(f"CREATE DATABASE {name} TEMPLATE {_MADE if is_made else _BARE}")
    return _address(name)


@cache
def _empty_file() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "empty.db")
        Ledger.open(path, create=True).close()
        return path.read_bytes()


def on_server(*statements: str, where: Address = SERVER) -> None:
    """Runs statements as the owner of the server, each a transaction."""
    import psycopg

    with psycopg.connect(str(where), autocommit=True) as session:
        for statement in statements:
            session.execute(statement.encode())


def behind_its_back(where: Address, *statements: str) -> None:
    """Runs statements that no guard and no reference holds back."""
    if SERVER:
        import psycopg

        with psycopg.connect(str(where)) as session:
            session.execute("SET session_replication_role = replica")
            for statement in statements:
                session.execute(statement.encode())
        return
    with sqlite3.connect(where) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for statement in (*(f"DROP TRIGGER {name}" for (name,) in triggers), *statements):
            connection.execute(statement)


def contents(where: Address) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables of a ledger, in an order of their own."""
    with Ledger.open(where) as ledger, ledger._reads() as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(sa.select(table))), key=repr)
            for table in metadata.sorted_tables
        }


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
