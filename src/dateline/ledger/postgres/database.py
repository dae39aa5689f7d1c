"""A ledger in a database of a PostgreSQL server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

import sqlalchemy as sa

from dateline.ledger.address import shown
from dateline.ledger.database import Database
from dateline.ledger.postgres import fitness
from dateline.ledger.postgres.connection import lock_linking, make_engine, reader, writer
from dateline.ledger.postgres.driver import server_url
from dateline.ledger.postgres.faults import explained
from dateline.ledger.tables import metadata

# What transactions are seen by whoever looks now, and since when the server runs: a restored server may
# count anew.
_STATE = sa.text("SELECT pg_postmaster_start_time()::text || ' ' || pg_current_snapshot()::text")

# PostGIS keeps its list of reference systems beside our tables, its geocoder and topology dozens more.
_TABLES = sa.text(
    "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND pg_table_is_visible(oid)"
    " AND relpersistence <> 't' AND relnamespace NOT IN ("
    "SELECT oid FROM pg_namespace WHERE nspname IN ('pg_catalog', 'information_schema'))"
    " AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE classid = 'pg_class'::regclass"
    " AND objid = pg_class.oid AND deptype = 'e')"
)


class PostgresDatabase(Database):
    """A database of a server; writers take turns by a lock that the server keeps."""

    def __init__(self, address: str) -> None:
        self.name = shown(address)
        self._engine = make_engine(server_url(address))
        self.reader = reader(self._engine)
        self.writer = writer(self._engine)

    def check_there(self, *, create: bool) -> None:
        """Leaves it to the server to say that there is no such database."""

    def prepare(self, connection: sa.Connection) -> None:
        """Adds PostGIS if it is not there; raises LedgerUnfit where that is somebody else's to do."""
        fitness.check(connection, self.name)

    def tables(self, connection: sa.Connection) -> set[str]:
        """Returns the names of the tables that are found without naming a schema and are no extension's."""
        return set(connection.scalars(_TABLES))

    def explained(self) -> AbstractContextManager[None]:
        """Explains the server's errors, without a password."""
        return explained(self.name)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Holds a lock of the server in a session of its own: it ends with the process, however that ends."""
        with self._engine.execution_options(isolation_level="AUTOCOMMIT").connect() as session:
            try:
                lock_linking(session)
                yield
            finally:
                # The session bears a lock and a setting: it is closed, not kept.
                session.invalidate()

    def count_on(self, connection: sa.Connection) -> None:
        """Sets the counter of each table behind its last number."""
        for table in metadata.sorted_tables:
            if "n" in table.c:
                counter = sa.func.pg_get_serial_sequence(table.name, "n")
                last = sa.select(sa.func.coalesce(sa.func.max(table.c.n), 0) + 1).scalar_subquery()
                connection.execute(sa.select(sa.func.setval(counter, last, sa.false())))

    def survey(self, connection: sa.Connection) -> None:
        """Takes the statistics by which the server plans; by itself it does so a minute later or more."""
        tables = ", ".join((*(table.name for table in metadata.sorted_tables), "claims_fts"))
        connection.exec_driver_sql(f"ANALYZE {tables}")

    def fingerprint(self) -> str:
        """Asks the server which transactions have ended."""
        with self.reader.connect() as connection:
            return str(connection.scalar(_STATE))
