"""A ledger in a SQLite file."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

import sqlalchemy as sa

from dateline.errors import LedgerMissing
from dateline.ledger.database import Database
from dateline.ledger.sqlite.alone import alone
from dateline.ledger.sqlite.connection import APPLICATION_ID, make_engine, writer
from dateline.ledger.sqlite.faults import explained
from dateline.ledger.sqlite.file_state import file_state


class SqliteFile(Database):
    """A file of this machine; writers take turns by the file's own lock."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = str(path)
        self.reader = make_engine(path)
        self.writer = writer(self.reader)

    def check_there(self, *, create: bool) -> None:
        """Raises LedgerMissing without a file unless `create`."""
        if not create and not self.path.exists():
            raise LedgerMissing(
                f"There is no ledger {self.path}.",
                expected="a ledger that `dateline add` has made",
                cure="dateline add SOURCE, or name another with --ledger",
            )

    def prepare(self, connection: sa.Connection) -> None:
        """Writes into the file whose it is."""
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")

    def tables(self, connection: sa.Connection) -> set[str]:
        """Returns the names of all tables."""
        return set(sa.inspect(connection).get_table_names())

    def explained(self) -> AbstractContextManager[None]:
        """Explains SQLite's errors."""
        return explained(self.path)

    def alone(self) -> AbstractContextManager[None]:
        """Locks a file beside it, which holds nothing."""
        return alone(self.path.with_name(f"{self.path.name}.linking"))

    def count_on(self, connection: sa.Connection) -> None:
        """Does nothing: SQLite counts on from the last number by itself."""

    def survey(self, connection: sa.Connection) -> None:
        """Does nothing: which index leads is chosen by the questions themselves."""

    def fingerprint(self) -> str:
        """Takes two looks at the disk, and none at the database."""
        return file_state(self.path)
