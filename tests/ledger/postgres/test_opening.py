"""A server that is not there, lets nobody in, or lacks something is named with its cure."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from dateline.errors import (
    FeatureMissing,
    LedgerForeign,
    LedgerMissing,
    LedgerUnfit,
    LedgerUnreachable,
    LedgerUnwritable,
)
from dateline.ledger import Ledger
from tests.ledger.making import make_entry, make_report
from tests.ledger.postgres.roles import make_role, signed_in_as
from tests.stores import SERVER, ledger_at, on_server, only_postgres


def test_no_server_there():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"postgresql://ana:s3cret@127.0.0.1:{free.getsockname()[1]}/war"
        with pytest.raises(LedgerUnreachable) as caught:
            Ledger.open(address)
    assert "start the server" in caught.value.cure
    assert "s3cret" not in str(caught.value)


def test_an_address_that_is_none():
    with pytest.raises(LedgerUnreachable) as caught:
        Ledger.open("postgresql://ana:s3cret@127.0.0.1:port/war")
    assert "%40" in caught.value.cure
    assert "s3cret" not in str(caught.value)


def test_without_the_driver_the_cure_is_named():
    code = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from dateline.ledger import Ledger\n"
        "from dateline.errors import FeatureMissing\n"
        "try: Ledger.open('postgresql://localhost/war')\n"
        "except FeatureMissing as error: print(error.cure)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == 'pip install "dateline[postgres]"'
    assert FeatureMissing.exit_code == 7


@only_postgres
def test_a_database_that_is_not_there():
    with pytest.raises(LedgerUnreachable) as caught:
        Ledger.open(f"{SERVER.rpartition('/')[0]}/no_such_database", create=True)
    assert "createdb" in caught.value.cure


@only_postgres
def test_an_empty_database_is_not_filled_by_looking(tmp_path):
    where = ledger_at(tmp_path / "empty.db", is_made=False)
    with pytest.raises(LedgerMissing, match="empty"):
        Ledger.open(where)
    Ledger.open(where, create=True).close()
    Ledger.open(where).close()


@only_postgres
def test_a_database_of_something_else_is_left_alone(tmp_path):
    where = ledger_at(tmp_path / "other.db", is_made=False)
    on_server("CREATE TABLE recipes (name text)", where=where)
    with pytest.raises(LedgerForeign, match="recipes"):
        Ledger.open(where, create=True)


@only_postgres
def test_a_database_without_postgis_that_its_owner_may_not_add():
    on_server(
        "DROP DATABASE IF EXISTS plain",
        "DROP ROLE IF EXISTS plain",
        "CREATE ROLE plain LOGIN",
        "CREATE DATABASE plain OWNER plain TEMPLATE template0",
    )
    with pytest.raises(LedgerUnfit) as caught:
        Ledger.open(f"postgresql://plain@{SERVER.rpartition('@')[2].rpartition('/')[0]}/plain", create=True)
    assert "CREATE EXTENSION postgis" in caught.value.cure


@only_postgres
def test_a_user_who_may_only_read_is_told(tmp_path):
    where = ledger_at(tmp_path / "ledger.db")
    make_role("looker")
    on_server("GRANT SELECT ON ALL TABLES IN SCHEMA public TO looker", where=where)
    with Ledger.open(signed_in_as("looker", where)) as ledger:
        assert list(ledger.claims()) == []
        report = make_report()
        with pytest.raises(LedgerUnwritable):
            ledger.file(report, [make_entry(report)], reader="1")
    on_server("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM looker", where=where)


@only_postgres
@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ("nonsense=1", "options behind"),
        ("connect_timeout=x", "options behind"),
        ("sslmode=bogus", "options behind"),
        ("sslmode=require", "encrypted connection"),
    ],
)
def test_an_option_that_does_not_work(option, expected):
    with pytest.raises(LedgerUnreachable) as caught:
        Ledger.open(f"{SERVER.replace('postgres@', 'postgres:s3cret@')}?{option}")
    assert expected in caught.value.expected
    assert "s3cret" not in str(caught.value)


@only_postgres
def test_a_server_of_several_that_answers_is_taken(tmp_path):
    where = ledger_at(tmp_path / "ledger.db")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        Ledger.open(where.replace("@", f"@127.0.0.1:{free.getsockname()[1]},")).close()


@only_postgres
def test_tables_of_extensions_are_not_something_else(tmp_path):
    where = ledger_at(tmp_path / "ledger.db", is_made=False)
    on_server("CREATE EXTENSION postgis_topology", where=where)
    Ledger.open(where, create=True).close()


@only_postgres
def test_postgis_in_a_schema_that_is_not_searched(tmp_path):
    where = ledger_at(tmp_path / "ledger.db", is_made=False)
    on_server(
        "DROP EXTENSION postgis", "CREATE SCHEMA gis", "CREATE EXTENSION postgis SCHEMA gis", where=where
    )
    with pytest.raises(LedgerUnfit) as caught:
        Ledger.open(where, create=True)
    assert "SET search_path = public, gis" in caught.value.cure
    on_server(f"ALTER DATABASE {where.rpartition('/')[2]} SET search_path = public, gis")
    Ledger.open(where, create=True).close()


@only_postgres
def test_what_was_refused_is_said_in_words(tmp_path):
    where = ledger_at(tmp_path / "bare.db", is_made=False)
    make_role("guest")
    with pytest.raises(LedgerUnwritable, match="permission denied for schema public") as caught:
        Ledger.open(signed_in_as("guest", where), create=True)
    assert "owner" in caught.value.cure
