"""Opening: new files, old files, other people's files."""

from __future__ import annotations

import re
import sqlite3

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from dateline.errors import LedgerForeign, LedgerMissing, LedgerNewer, LedgerUnwritable
from dateline.ledger import Ledger
from dateline.ledger.schema import _STEPS, HEAD
from dateline.ledger.structures import structures_of
from dateline.ledger.tables import metadata
from tests.stores import only_sqlite


def test_the_migrations_end_in_the_tables_of_the_code(ledger):
    def ours(_object, name, type_, _reflected, _compare_to):
        return name not in beyond and (type_ != "table" or name in metadata.tables)

    # What each database has of its own.
    with ledger._database.reader.connect() as connection:
        own = structures_of(connection)
    told = " ".join((*own.CLAIM_STRUCTURES, *own.LINKING_STRUCTURES))
    beyond = set(re.findall(r"CREATE INDEX (\w+)", told))

    with ledger._database.reader.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        assert compare_metadata(context, metadata) == []


def test_every_table_and_index_can_be_made_on_postgresql_too():
    dialect = postgresql.dialect()
    for table in metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=dialect))
        for index in table.indexes:
            assert "CREATE" in str(CreateIndex(index).compile(dialect=dialect))


def test_head_is_the_newest_migration():
    config = Config()
    config.set_main_option("script_location", str(_STEPS))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


@pytest.mark.usefixtures("ledger")
def test_the_file_is_in_wal_mode_and_says_what_it_is(path):
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA application_id").fetchone() == (0x44544C4E,)


def test_a_ledger_that_is_not_there_is_not_made_by_looking(path):
    with pytest.raises(LedgerMissing) as caught:
        Ledger.open(path)
    assert "dateline add" in caught.value.cure
    assert not path.exists()


@only_sqlite
def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(LedgerUnwritable):
        Ledger.open(tmp_path / "no" / "ledger.db", create=True)


def test_a_file_that_is_no_database(path):
    path.write_text("A report, not a ledger. " * 100)
    with pytest.raises(LedgerForeign):
        Ledger.open(path)
    assert path.read_text().startswith("A report")


def test_a_database_of_something_else_is_left_alone(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    with pytest.raises(LedgerForeign, match="recipes"):
        Ledger.open(path, create=True)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]


def test_a_ledger_of_a_newer_program(ledger, where):
    with ledger._writes() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LedgerNewer, match="9999"):
        Ledger.open(where)
