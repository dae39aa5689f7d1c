"""Turns SQLite's errors into ours, with their cures."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy.exc

from dateline.errors import (
    LedgerBusy,
    LedgerDamaged,
    LedgerError,
    LedgerForeign,
    LedgerFull,
    LedgerUnwritable,
)
from dateline.ledger.sqlite.connection import BUSY_SECONDS

# Under this, an input/output error is taken for a full disk: the shared memory of the write-ahead log
# alone needs 32 kB, and SQLite reports its lack as an error of input and output.
_FULL_BYTES = 1_000_000


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raises a LedgerError with its cure in place of an operational error of the database."""
    try:
        yield
    except sqlalchemy.exc.DBAPIError as error:
        cause = error.orig
        if not isinstance(cause, sqlite3.Error):
            raise
        known = _known(cause, path)
        if known is None:
            raise
        raise known from error
    except sqlite3.OperationalError as error:
        raise _known(error, path) or error from error


def _known(error: sqlite3.Error, path: Path) -> LedgerError | None:
    """The error by SQLite's primary result code, which is the lowest byte of its code."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _is_full(path)):
        return LedgerFull(
            f"No room is left for the ledger {path}: {error}.",
            expected="free space on its disk; everything filed so far is safe",
            cure="free some space or move the ledger, and run the same command again to go on",
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LedgerBusy(
            f"Another program has held the ledger {path} for {BUSY_SECONDS:.0f} seconds.",
            expected="a ledger that is free to write",
            cure="let the other program finish, or end it, and run the same command again",
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return LedgerUnwritable(
            f"The ledger {path} cannot be opened for writing: {error}.",
            expected="a file that may be written, in a folder that may be written and exists",
            cure="check the path and its permissions, or name another with --ledger",
        )
    if code == sqlite3.SQLITE_NOTADB:
        return LedgerForeign(
            f"{path} is no database.",
            expected="a ledger of Dateline, or no file yet",
            cure="name another file with --ledger",
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_IOERR):
        return LedgerDamaged(
            f"The ledger {path} is damaged or its disk fails: {error}.",
            expected="a whole file",
            cure="restore a copy, or add the sources to a new ledger",
        )
    return None


def _is_full(path: Path) -> bool:
    folder = path.parent
    return folder.exists() and shutil.disk_usage(folder).free < _FULL_BYTES
