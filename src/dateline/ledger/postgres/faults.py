"""Turns the server's errors into ours, with their cures; a password is in none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy.exc

from dateline.errors import (
    LedgerBusy,
    LedgerDamaged,
    LedgerError,
    LedgerFull,
    LedgerUnreachable,
    LedgerUnwritable,
)
from dateline.ledger.postgres.connection import BUSY_SECONDS

# SQLSTATE codes, or their classes, by what is to be done about them (PostgreSQL's manual, appendix A).
_FULL = ("53100",)
_BUSY = ("55P03", "40P01")
_CROWDED = ("53300",)
_FORBIDDEN = ("42501", "25006")
_DAMAGED = ("XX001", "XX002")
# A table, column, index or function that is not there, or is there too early: half a restored dump.
_ASKEW = ("42P01", "42P07", "42701", "42703", "42704", "42710", "42883")
# A question, or a transaction, that took longer than the server allows, or that somebody ended.
_CUT_OFF = ("57014", "25P03", "25P04")
_GONE = ("08", "57P")

_RIGHTS = "GRANT it what docs/ledger.md lists under “Roles and rights”, or sign in as another user"
# What libpq and its driver say of an address that they cannot use, as an error of the program.
_MISTOLD = r"invalid |bad value for"
_IS_FIRST = "createdb, or name another with --ledger"
# What libpq says when it cannot connect, which has no code.
_REFUSALS = (
    (r"[Pp]eer authentication|[Ii]dent authentication",
     "for a socket, a user of the server with the name of this user of the machine",
     "name the host (postgresql://USER@127.0.0.1/DATABASE) and give the password, or run it as that user"),
    (r"password|authentication", "the password that belongs to the user, in ~/.pgpass or $PGPASSWORD",
     "check user and password: psql with the same address must get in"),
    (r"pg_hba\.conf", "a server that lets this user in from this machine",
     "add a line to its pg_hba.conf, and reload it"),
    (r"permission denied for database", "a user who may connect to the database",
     "as its owner: GRANT CONNECT ON DATABASE ... TO ...; or name another user in --ledger"),
    (r"not permitted to log in", "a user who may sign in", "ALTER ROLE ... LOGIN, or name another user"),
    (r"invalid (URI|connection option|[a-z_]+ value|integer value)|bad value for",
     "options behind ? that libpq knows, with values that it takes",
     "look the option up in PostgreSQL's manual (libpq, Parameter Key Words)"),
    (r"SSL|certificate", "an encrypted connection such as ?sslmode or $PGSSLMODE asks for",
     "set ssl = on at the server, name its authority with ?sslrootcert=FILE, or ask for another ?sslmode"),
    (r"database .* does not exist", "a database that is there", _IS_FIRST),
    (r"role .* does not exist", "a user of the server", "createuser, or name another in --ledger"),
    (r"too many|remaining connection slots", "a free connection",
     "raise max_connections of the server, or the CONNECTION LIMIT of user or database, or stop a program"),
    (r"starting up|shutting down|terminating connection", "a server that runs",
     "wait a moment and run the same command again"),
)  # fmt: skip


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Raises a LedgerError with its cure in place of an error of the server; `name` has no password."""
    try:
        yield
    except sqlalchemy.exc.DBAPIError as error:
        code = getattr(error.orig, "sqlstate", None)
        known = _coded(code, name, _told(error)) if code else _connecting(error, name)
        if known is None:
            raise
        raise known from error


def _coded(code: str, name: str, told: str) -> LedgerError | None:
    """The error by the server's code."""
    if code in _FULL:
        return LedgerFull(
            f"No room is left for the ledger {name}: {told}.",
            expected="free space on the server's disk; everything filed so far is safe",
            cure="free some space on the server, and run the same command again to go on",
        )
    if code in _BUSY:
        return LedgerBusy(
            f"Another program has held the ledger {name} for {BUSY_SECONDS} seconds.",
            expected="a ledger that is free to write",
            cure="let the other program finish, or end it, and run the same command again",
        )
    if code in _FORBIDDEN:
        return _forbidden(code, name, told)
    if code in _CUT_OFF:
        return LedgerBusy(
            f"The server has cut off what was asked of the ledger {name}: {told}.",
            expected="time to finish: a copy, and linking many claims, takes minutes",
            cure="raise its limit (ALTER ROLE ... SET statement_timeout = 0), and run the same command again",
        )
    if code in _DAMAGED:
        return LedgerDamaged(
            f"The ledger {name} is damaged or its disk fails: {told}.",
            expected="a whole database",
            cure="restore a backup, or add the sources to a new ledger",
        )
    if code in _ASKEW:
        return LedgerDamaged(
            f"The ledger {name} does not hold what its version of the schema says: {told}.",
            expected="a database that one program has made, or a dump that was restored as a whole",
            cure="restore a backup into an empty database and mind its errors, as docs/ledger.md shows",
        )
    if code in _CROWDED or code.startswith(_GONE):
        return _unreachable(name, told)
    return None


def _forbidden(code: str, name: str, told: str) -> LedgerUnwritable:
    """The error of a user without a right, or of a server that nobody writes to."""
    expected, cure = "a user who owns the database, or was granted what docs/ledger.md lists", _RIGHTS
    if "must be owner" in told or "for schema" in told:
        expected = "the owner of the database: only the owner makes a ledger's tables and upgrades them"
        cure = (
            "let the owner run one command on it, such as `dateline check`; ALTER DATABASE ... OWNER TO ..."
        )
    elif code.startswith("25"):
        expected = "a server and a user that write: a standby, and a user who is set to read only, do not"
        cure = "name the primary server, or another user, with --ledger"
    return LedgerUnwritable(f"The server does not allow it in {name}: {told}.", expected=expected, cure=cure)


def _connecting(error: sqlalchemy.exc.DBAPIError, name: str) -> LedgerError | None:
    """The error of a connection that was not made, or was lost: it has no code."""
    is_ours = isinstance(error, sqlalchemy.exc.OperationalError) or re.search(_MISTOLD, str(error.orig))
    return _unreachable(name, _told(error)) if is_ours else None


def _unreachable(name: str, told: str) -> LedgerError:
    expected, cure = "a PostgreSQL server that answers there", "start the server, or check host and port"
    for pattern, what, how in _REFUSALS:
        if re.search(pattern, told):
            expected, cure = what, how
            break
    return LedgerUnreachable(f"The ledger {name} cannot be reached: {told}.", expected=expected, cure=cure)


def _told(error: sqlalchemy.exc.DBAPIError) -> str:
    """What the server said, in one line: its own words hold no password."""
    said = getattr(getattr(error.orig, "diag", None), "message_primary", None) or str(error.orig)
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    reasons = [line for line in lines if "FATAL" in line or "failed:" in line] or lines
    return (reasons[-1] if reasons else "no reason was given").rstrip(".")
