"""Opens the database at an address; the one place that knows both kinds."""

from __future__ import annotations

from pathlib import Path

from dateline.ledger.address import Address, is_server
from dateline.ledger.database import Database
from dateline.ledger.sqlite.database import SqliteFile


def open_database(address: Address) -> Database:
    """Returns the database, of which nothing is asked yet; raises FeatureMissing without its driver."""
    if isinstance(address, str) and is_server(address):
        # Without a server nobody needs the driver.
        from dateline.ledger.postgres.database import PostgresDatabase

        return PostgresDatabase(address)
    return SqliteFile(Path(address))
