"""What a server refuses or cuts off once somebody is signed in, told with its cure; by servers that do so."""

from __future__ import annotations

import base64
import random
import subprocess
import time
from collections.abc import Callable

import psycopg
import pytest
from tools.postgres_cluster import as_postgres, cluster, programs

from dateline.errors import LedgerBusy, LedgerDamaged, LedgerFull, LedgerUnreachable, LedgerUnwritable
from dateline.ledger import Ledger
from tests.ledger.making import make_report
from tests.stores import ledger_at, on_server, only_postgres

pytestmark = only_postgres


@pytest.fixture
def where(tmp_path) -> str:
    return str(ledger_at(tmp_path / "ledger.db"))


def set_to(where: str, name: str, value: str) -> str:
    """The address with which sessions have a setting of the server."""
    return f"{where}?options=-c%20{name}%3D{value}"


def read_around(ledger: Ledger, happen: Callable[[int], None]) -> None:
    """Lets something happen to a session, named by its number, amidst a transaction that reads."""
    with ledger._reads() as connection:
        happen(connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one())
        connection.exec_driver_sql("SELECT 1")


@pytest.mark.parametrize(
    ("setting", "told"), [("lock_timeout", "Another program"), ("statement_timeout", "cut off")]
)
def test_a_turn_that_does_not_come_in_time(where, setting, told):
    with Ledger.open(where) as other, Ledger.open(set_to(where, setting, "200ms")) as ledger:
        with other._writes(), pytest.raises(LedgerBusy, match=told):
            ledger.file(make_report(), [], reader="1")
        ledger.file(make_report(), [], reader="1")


def test_a_transaction_that_rests_too_long(where):
    with Ledger.open(set_to(where, "idle_in_transaction_session_timeout", "50ms")) as ledger:
        with pytest.raises(LedgerBusy, match="cut off"):
            read_around(ledger, lambda _: time.sleep(0.5))
        assert list(ledger.claims()) == []


def test_a_session_that_somebody_ends(where):
    with Ledger.open(where) as ledger:
        with pytest.raises(LedgerUnreachable) as caught:
            read_around(ledger, lambda session: on_server(f"SELECT pg_terminate_backend({session}, 5000)"))
        assert "run the same command again" in caught.value.cure
        assert list(ledger.claims()) == []


def test_a_user_who_is_set_to_read_only(where):
    with Ledger.open(set_to(where, "default_transaction_read_only", "on")) as ledger:
        only_reads(ledger)


def test_a_standby():
    with cluster({"shared_buffers": "16MB", "max_wal_senders": "0"}) as where:
        with psycopg.connect(where) as session:
            (folder,) = session.execute("SHOW data_directory").fetchone()
        Ledger.open(where, create=True).close()
        # Without a primary it waits for one, and lets people read meanwhile.
        as_postgres(["touch", f"{folder}/standby.signal"], quiet=True)
        as_postgres([programs() / "pg_ctl", "-D", folder, "-w", "restart"], quiet=True)
        with Ledger.open(where) as ledger:
            only_reads(ledger)


def only_reads(ledger: Ledger) -> None:
    """Reads, then writes on the same connection, and expects the error of a server that only reads."""
    assert list(ledger.claims()) == []
    for write in (lambda: ledger.file(make_report(), [], reader="1"), ledger.queue.check_writable):
        with pytest.raises(LedgerUnwritable) as caught:
            write()
        assert "primary" in caught.value.cure


def test_a_disk_without_room_costs_nothing_filed(where):
    first = make_report("The first report.")
    # A file of the server grows to 16 MiB and a byte: 16 are those of its log.
    most = 2**24 + 1
    noise = base64.b85encode(random.Random(1).randbytes(most * 2)).decode()
    with Ledger.open(where) as ledger:
        ledger.file(first, [], reader="1")
        with ledger._reads() as connection:
            session = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
        try:
            as_postgres(["prlimit", "--pid", session, f"--fsize={most}"], quiet=True)
        except subprocess.CalledProcessError:
            pytest.skip("the server belongs to somebody else, or is on another machine")
        with pytest.raises(LedgerFull) as caught:
            ledger.file(make_report(noise), [], reader="1")
        assert "run the same command again" in caught.value.cure
    with Ledger.open(where) as ledger:
        assert ledger.report(first.id).text == first.text
        ledger.file(make_report("The next report."), [], reader="1")
        assert list(ledger.verify()) == []


@pytest.mark.parametrize(
    ("code", "error", "cure"),
    [
        ("XX001", LedgerDamaged, "restore a backup"),
        ("XX002", LedgerDamaged, "restore a backup"),
        ("40P01", LedgerBusy, "run the same command again"),
    ],
)
def test_what_only_broken_disks_and_luck_bring_about(where, code, error, cure):
    on_server(
        "CREATE FUNCTION failing() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN RAISE EXCEPTION 'page 7 is odd' USING ERRCODE = '{code}'; END $$",
        "CREATE TRIGGER failing BEFORE INSERT ON reports FOR EACH ROW EXECUTE FUNCTION failing()",
        where=where,
    )
    with Ledger.open(where) as ledger, pytest.raises(error) as caught:
        ledger.file(make_report(), [], reader="1")
    assert cure in caught.value.cure
