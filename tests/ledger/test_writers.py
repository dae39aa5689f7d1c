"""Several processes write into one ledger; a disk fills up; somebody holds the lock."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.errors import LedgerBusy, LedgerFull
from dateline.ledger import Ledger
from dateline.ledger.sqlite import connection
from tests.ledger.making import make_entry, make_report
from tests.stores import ledger_at, only_sqlite

ROOT = Path(__file__).parent.parent.parent
WRITER = """
import sys
from dateline.ledger import Ledger
from dateline.ledger.address import address_of
from tests.ledger.making import make_entry, make_report
where, name = address_of(sys.argv[1]), sys.argv[2]
with Ledger.open(where, create=True) as ledger:
    for number in range(60):
        # Two of three reports are met by both writers.
        text = f"Report {number}" if number % 3 else f"Report {number} of {name}"
        report = make_report(text, origin=f"{name}/{number}")
        ledger.file(report, [make_entry(report, n) for n in range(5)], reader="1")
"""


def test_two_writers_at_once_on_a_new_ledger(tmp_path):
    where = ledger_at(tmp_path / "new.db", is_made=False)
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(where), name], cwd=ROOT, stderr=subprocess.PIPE)
        for name in ("north", "south")
    ]
    for writer in writers:
        _, told = writer.communicate(timeout=60)
        assert writer.returncode == 0, told.decode()
    with Ledger.open(where) as ledger:
        assert list(ledger.verify()) == []
        # 40 reports that both met, 20 of each alone; each met one is filed once and seen twice.
        assert ledger.tally_claims().all == 80 * 5
        assert sum(len(group.printings) for group in ledger.copies()) == 80


@only_sqlite
def test_a_full_disk_is_told_with_its_cure_and_costs_nothing_filed(ledger):
    first = make_report("The first report.")
    ledger.file(first, [make_entry(first)], reader="1")
    with ledger._database.reader.connect() as opened:
        pages = opened.exec_driver_sql("PRAGMA page_count").scalar_one()
        opened.exec_driver_sql(f"PRAGMA max_page_count = {pages + 4}")
    long = make_report("Shells hit the market. " * 4000)
    with pytest.raises(LedgerFull) as caught:
        ledger.file(long, [make_entry(long, n) for n in range(20)], reader="1")
    assert "run the same command again" in caught.value.cure
    assert [shown.public["report"] for shown in ledger.claims()] == [first.id]
    assert list(ledger.verify()) == []
    with ledger._database.reader.connect() as opened:
        opened.exec_driver_sql("PRAGMA max_page_count = 1000000")
    ledger.file(long, [make_entry(long)], reader="1")
    assert ledger.tally_claims().all == 2


def test_a_ledger_that_is_held_is_told_after_the_wait(path, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    report = make_report()
    with Ledger.open(path, create=True) as ledger:
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerBusy):
            ledger.file(report, [], reader="1")
        # Readers are not held up.
        assert list(ledger.claims()) == []
        holder.close()
        ledger.file(report, [], reader="1")
