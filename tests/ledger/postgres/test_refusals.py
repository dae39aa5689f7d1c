"""Why a server lets nobody in, told with its cure and without a password; each by a server that does so."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from tools.postgres_cluster import as_postgres, cluster, programs

from dateline.errors import LedgerUnreachable
from dateline.ledger import Ledger
from tests.ledger.postgres.roles import make_role, signed_in_as
from tests.stores import SERVER, ledger_at, on_server, only_postgres

pytestmark = only_postgres


def refusal(address: str) -> LedgerUnreachable:
    """Opens a ledger where that must fail, and returns the error."""
    with pytest.raises(LedgerUnreachable) as caught:
        Ledger.open(address)
    assert "right" not in caught.value.found
    return caught.value


def test_a_wrong_password():
    make_role("stranger")
    refused = refusal(SERVER.replace("postgres@", "stranger:s3cret@"))
    assert "~/.pgpass" in refused.expected
    assert "s3cret" not in str(refused)


def test_no_password_at_all():
    make_role("stranger")
    assert "~/.pgpass" in refusal(SERVER.replace("postgres@", "stranger@")).expected


def test_a_socket_for_another_user_of_the_machine():
    make_role("stranger")
    with psycopg.connect(SERVER) as session:
        (folder,) = session.execute("SHOW unix_socket_directories").fetchone()
    port = SERVER.rpartition("/")[0].rpartition(":")[2]
    refused = refusal(f"postgresql://stranger@/postgres?host={folder}&port={port}")
    assert "with the name of this user of the machine" in refused.expected
    assert "postgresql://USER@127.0.0.1/DATABASE" in refused.cure


def test_a_user_whom_the_rules_of_the_server_turn_away():
    make_role("outcast")
    assert "pg_hba.conf" in refusal(signed_in_as("outcast", SERVER)).cure


def test_a_user_who_may_not_connect_to_the_database(tmp_path):
    make_role("outsider")
    where = ledger_at(tmp_path / "closed.db")
    on_server(f"REVOKE CONNECT ON DATABASE {where.rpartition('/')[2]} FROM PUBLIC")
    assert "GRANT CONNECT" in refusal(signed_in_as("outsider", where)).cure


def test_a_user_who_may_not_sign_in():
    make_role("sleeper", "NOLOGIN")
    assert "ALTER ROLE ... LOGIN" in refusal(signed_in_as("sleeper", SERVER)).cure


def test_a_user_who_is_not_there():
    assert "createuser" in refusal(signed_in_as("nobody_of_that_name", SERVER)).cure


@pytest.mark.parametrize("limited", ["user", "database"])
def test_as_many_connections_as_a_limit_allows(tmp_path, limited):
    where = ledger_at(tmp_path / "narrow.db")
    make_role("single", "LOGIN CONNECTION LIMIT 1")
    if limited == "database":
        make_role("outsider")
        on_server(f"ALTER DATABASE {where.rpartition('/')[2]} CONNECTION LIMIT 1")
    theirs = signed_in_as("single" if limited == "user" else "outsider", where)
    with psycopg.connect(theirs):
        assert "CONNECTION LIMIT" in refusal(theirs).cure


@pytest.fixture(scope="module")
def small() -> Iterator[str]:
    """A server for three sessions, none of them kept for superusers, that a test may stop."""
    few = {
        "max_connections": "3",
        "superuser_reserved_connections": "0",
        "max_wal_senders": "0",
        "shared_buffers": "16MB",
    }
    with cluster(few) as address:
        yield address


def test_a_server_without_a_free_connection(small):
    sessions = [psycopg.connect(small) for _ in range(3)]
    refused = refusal(small)
    for session in sessions:
        session.close()
    assert "max_connections" in refused.cure


def test_a_server_that_is_shutting_down(small):
    with psycopg.connect(small) as session:
        (folder,) = session.execute("SHOW data_directory").fetchone()
        as_postgres([programs() / "pg_ctl", "-D", folder, "-m", "smart", "--no-wait", "stop"], quiet=True)
        # It waits for this session, and takes no other.
        refused = refusal(small)
    assert "wait a moment" in refused.cure
