"""Brings a database to the schema of this program."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from dateline.errors import LedgerForeign, LedgerNewer
from dateline.ledger.sqlite.connection import APPLICATION_ID

# The newest step under `migrations/versions`; a test holds the two equal.
HEAD = "0005"
_STEPS = Path(__file__).parent / "migrations"


def bring_up(engine: sa.Engine, writer: sa.Engine, name: str) -> None:
    """Creates or upgrades the schema, all of it or nothing; `name` is what errors call the database.

    Raises LedgerForeign where the tables are somebody else's, LedgerNewer where a newer program made them.
    """
    with engine.connect() as connection:
        if _step(connection, name) == HEAD:
            return
    with writer.begin() as connection:
        # Another process may have done it in the meantime.
        if _step(connection, name) != HEAD:
            _upgrade(connection)


def _step(connection: sa.Connection, name: str) -> str | None:
    """The step that the database is at, None where it is empty."""
    tables = sa.inspect(connection).get_table_names()
    if not tables:
        return None
    found = None
    if "alembic_version" in tables and "claim_forms" in tables:
        found = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    if found is None:
        raise LedgerForeign(
            f"{name} is a database of something else: it holds the tables {', '.join(tables[:5])}.",
            expected="a ledger of Dateline, or no file yet",
            cure="name another file with --ledger",
        )
    if found > HEAD:
        raise LedgerNewer(
            f"{name} was written by a newer Dateline (schema {found}).",
            expected=f"a schema up to {HEAD}",
            cure="upgrade Dateline",
        )
    return str(found)


def _upgrade(connection: sa.Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    # A per cent sign would open an interpolation.
    config.set_main_option("script_location", str(_STEPS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
