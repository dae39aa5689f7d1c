"""The driver, which only those install who keep a ledger on a server."""

from __future__ import annotations

from importlib import import_module

import sqlalchemy as sa

from dateline.errors import FeatureMissing, LedgerUnreachable


def server_url(address: str) -> sa.URL:
    """Returns the address as SQLAlchemy takes it; raises FeatureMissing, and LedgerUnreachable for no URL.

    What a URL leaves out (host, user, password, how to encrypt) is libpq's to find: `PGHOST`, `PGUSER`,
    `PGPASSWORD`, `~/.pgpass`, `PGSSLMODE`.
    """
    need_driver()
    try:
        url = sa.make_url(address)
    except (sa.exc.ArgumentError, ValueError) as error:
        raise LedgerUnreachable(
            "The address of the ledger is no address of a PostgreSQL database.",
            expected="postgresql://USER@HOST:PORT/DATABASE",
            cure="write a special character of a user or password as %XX, for example @ as %40",
        ) from error
    return url.set(drivername="postgresql+psycopg")


def need_driver() -> None:
    """Raises FeatureMissing where psycopg is not installed."""
    try:
        import_module("psycopg")
    except ImportError as error:
        raise FeatureMissing(
            f"A ledger on a PostgreSQL server needs the package psycopg, which cannot be loaded: {error}.",
            expected="the extra `postgres` of Dateline",
            cure='pip install "dateline[postgres]"',
        ) from error
