"""Brings a database to the schema of this program."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from dateline.errors import LedgerForeign, LedgerMissing, LedgerNewer, LedgerUnfit
from dateline.ledger import unfinished
from dateline.ledger.database import Database

# The newest step under `migrations/versions`; a test holds the two equal.
HEAD = "0006"
_STEPS = Path(__file__).parent / "migrations"


def bring_up(database: Database, *, create: bool, half_copied: bool = False) -> None:
    """Creates or upgrades the schema, all of it or nothing; an empty database is filled only on `create`.

    Raises LedgerMissing for an empty one otherwise, LedgerForeign where the tables are somebody else's,
    LedgerNewer where a newer program made them, LedgerUnfit where the database lacks what we need or, unless
    `half_copied`, where a copy into it was not finished.
    """
    with database.reader.connect() as connection:
        step = _step(connection, database)
        if not half_copied and (source := unfinished.marked(connection)):
            raise LedgerUnfit(
                f"{database.name} is an unfinished copy of {source}.",
                expected="a copy that was finished and compared",
                cure="run the same `dateline ledger copy` again: it goes on where it stopped",
            )
    if step == HEAD:
        return
    if step is None and not create:
        raise LedgerMissing(
            f"{database.name} is empty: there is no ledger in it.",
            expected="a ledger that `dateline add` has made",
            cure="dateline add SOURCE, or name another with --ledger",
        )
    with database.writer.begin() as connection:
        # Another process may have done it in the meantime.
        step = _step(connection, database)
        if step is None:
            database.prepare(connection)
        if step != HEAD:
            _upgrade(connection)


def _step(connection: sa.Connection, database: Database) -> str | None:
    """The step that the database is at, None where it is empty."""
    name, tables = database.name, sorted(database.tables(connection))
    if not tables:
        return None
    found = None
    if "alembic_version" in tables and "claim_forms" in tables:
        found = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    if found is None:
        raise LedgerForeign(
            f"{name} is a database of something else: it holds the tables {', '.join(tables[:5])}.",
            expected="a ledger of Dateline, or nothing yet",
            cure="name another with --ledger",
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
