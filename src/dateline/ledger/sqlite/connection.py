"""Opens a SQLite file so that a killed process or a second writer does no harm."""

from __future__ import annotations

import math
import sqlite3
import time
from pathlib import Path
from typing import Any

import sqlalchemy as sa

# A report is filed in some 5 ms; a writer that has waited a minute waits for something that hangs.
BUSY_SECONDS = 60.0
# Connections that are kept open. More are opened when asked for: a thread that reads claims while it passes
# through incidents holds two, and threads that wait for each other's would wait for ever.
_KEPT = 16
# "DTLN": lets `file` and others tell a ledger from any other SQLite file.
APPLICATION_ID = 0x44544C4E
# 64 MB of pages; the indexes of a million claims are some 300 MB.
_CACHE_KIB = 64_000
_WRITES = "dateline_writes"


def make_engine(path: Path) -> sa.Engine:
    """Returns an engine over the file; a transaction of `writer(engine)` takes the write lock at once."""
    engine = sa.create_engine(
        f"sqlite:///{path}", connect_args={"timeout": BUSY_SECONDS}, pool_size=_KEPT, max_overflow=-1
    )
    sa.event.listen(engine, "connect", _prepare)
    sa.event.listen(engine, "begin", _begin)
    return engine


def writer(engine: sa.Engine) -> sa.Engine:
    """Returns the same engine with transactions that write."""
    return engine.execution_options(**{_WRITES: True})


def _begin(connection: sa.Connection) -> None:
    """BEGIN IMMEDIATE waits for its turn; a lock taken later could only fail."""
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
    # sqlite3 would otherwise begin transactions of its own, and never before DDL.
    connection.isolation_level = None
    _use_wal(connection)
    # FULL: a report that was said to be filed survives a power cut too, not only a killed process.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    _add_mathematics(connection)


def _use_wal(connection: sqlite3.Connection) -> None:
    """Turns on the write-ahead log, which the file remembers; others may be doing the same."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def _add_mathematics(connection: sqlite3.Connection) -> None:
    """Some builds of SQLite lack the functions that distances need."""
    for name, function in (("sin", math.sin), ("cos", math.cos), ("radians", math.radians)):
        try:
            connection.execute(f"SELECT {name}(0.0)")
        except sqlite3.OperationalError:
            connection.create_function(name, 1, function, deterministic=True)
