"""A ledger is the same in another database, also where its copy was killed on the way."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.errors import LedgerDamaged, LedgerForeign, LedgerUnfit
from dateline.ledger import Ledger, Linking, Source
from dateline.ledger.copying import copy_ledger, rows
from dateline.model import Linked, Place
from dateline.reviews import Decision
from tests.ledger.making import ARMY, NOW, make_entry, make_report
from tests.ledger.test_linked import make_incident
from tests.stores import SERVER, behind_its_back, contents, ledger_at

ROOT = Path(__file__).parent.parent.parent.parent
COPIER = """
import sys
from dateline.ledger.address import address_of
from dateline.ledger.copying import copy_ledger
for step in copy_ledger(address_of(sys.argv[1]), address_of(sys.argv[2])):
    print(step.doing, step.table, step.done, flush=True)
"""


def fill(where, *, number=30):
    """Something in nearly every table: readings superseded, reviews, incidents, accounts, jobs, failures."""
    with Ledger.open(where, create=True, clock=lambda: NOW) as ledger:
        for n in range(number):
            report = make_report(f"Shells hit the market {n}. Обстрел рынка, “{n}”.", outlet=f"Wire {n % 3}")
            entries = [make_entry(report, m, sources=[ARMY], confidence=m / 7) for m in range(4)]
            ledger.file(report, entries, reader="1")
            ledger.file(report, entries[n % 2 :], reader="2")
        ids = [claim.id for claim in ledger.filed_claims()]
        ledger.reviews.make(Decision("edit", claim=ids[0], field="modality", after="planned"), reviewer="ana")
        ledger.reviews.make(Decision("reject", claim=ids[1], why="twice"), reviewer="bela")
        pairs = ((ids[2], ids[3], True),)
        ledger.reviews.make(Decision("merge", incident="inc_1", pairs=pairs), reviewer="ana")
        ledger.store_incidents(Linking(Linked((make_incident("inc_1", ids[2:6]),), (), ())), linker="1")
        ledger.store_keys({id_: ("a", f"b{n}") for n, id_ in enumerate(ids)})
        ledger.accounts.add("ana", role="admin", password="$argon2id$x")
        ledger.accounts.add_token("ana", digest="d" * 64, purpose="API")
        ledger.exported.begin("ana", "/export/claims.csv")
        ledger.queue.add([Source("url", "https://wire.example/1", "wire 1")], who="ana")


def other(path: Path) -> Path | str:
    """A place of the other kind: a file, where ledgers are on a server."""
    return path if SERVER else path.with_suffix(".copy.db")


@pytest.fixture
def there(tmp_path):
    return other(tmp_path / "there.db")


def test_everything_arrives_and_comes_back(where, there, tmp_path):
    fill(where)
    before = contents(where)
    steps = list(copy_ledger(where, there))
    assert {step.doing for step in steps} == {"copying", "comparing"}
    assert contents(there) == before
    back = ledger_at(tmp_path / "back.db", is_made=False)
    list(copy_ledger(there, back))
    assert contents(back) == before
    with Ledger.open(back) as ledger:
        assert list(ledger.verify()) == []
        # Words and points are found in the copy, and its rows are counted on.
        assert ledger.tally_claims().all > 0
        report = make_report("Another report from the market.")
        assert ledger.file(report, [make_entry(report)], reader="2") == "new"


def test_a_copy_that_was_killed_goes_on(where, there):
    fill(where, number=700)
    command = [sys.executable, "-c", COPIER, str(where), str(there)]
    stopped_in = []
    for _ in range(4):
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as copier:
            seen = [copier.stdout.readline().split() for _ in range(3 + 5 * len(stopped_in))]
            os.kill(copier.pid, signal.SIGKILL)
        stopped_in.append(seen[-1][1])
        with pytest.raises(LedgerUnfit, match="unfinished copy"):
            Ledger.open(there)
    first, *_ = steps = list(copy_ledger(where, there))
    assert steps
    assert first.done == first.all, "what was copied is not copied again"
    assert len(set(stopped_in)) > 1
    assert contents(there) == contents(where)


def test_what_holds_something_is_not_written_to(where, there):
    fill(where, number=2)
    fill(there, number=1)
    before = contents(there)
    with pytest.raises(LedgerForeign, match="holds a ledger already"):
        list(copy_ledger(where, there))
    with pytest.raises(LedgerForeign, match="both"):
        list(copy_ledger(where, where))
    assert contents(there) == before


def test_a_source_that_changed_between_two_runs_is_told(where, there):
    fill(where, number=4)
    copying = copy_ledger(where, there)
    for step in copying:
        if step.table == "claims" and step.done:
            copying.close()
            break
    behind_its_back(where, "UPDATE reports SET title = 'Another title'")
    with pytest.raises(LedgerDamaged, match="reports differs"):
        list(copy_ledger(where, there))
    with pytest.raises(LedgerUnfit, match="unfinished"):
        Ledger.open(there)


def test_figures_of_incidents_arrive_in_whatever_batches_and_are_kept_on(where, there, monkeypatch):
    statuses = ["one-side", "verified", "contradicted"]
    made = [make_incident(f"inc_{n}", [f"clm_{n}"], status=statuses[n % 3]) for n in range(7)]
    made[6] = replace(made[6], place=Place("Half", "SDN", -0.05, 30.25, "settlement", None, None))
    with Ledger.open(where, create=True, clock=lambda: NOW) as ledger:
        ledger.store_incidents(Linking(Linked(tuple(made), (), ())), linker="1")
    # All of one square share the first column of the key, and so are one batch.
    monkeypatch.setattr(rows, "AT_ONCE", 1)
    list(copy_ledger(where, there))
    assert contents(there) == contents(where)
    with Ledger.open(there) as ledger:
        gone = [claim for one in made[2:] for claim in one.claims]
        ledger.store_incidents(Linking(Linked((), (), ()), touched=gone), linker="1")
        assert ledger.tally_incidents().all == 2
        assert [p for p in ledger.verify() if p.where.startswith("incident_")] == []


@pytest.mark.parametrize(("value", "words"), [("a\0b", r"U\+0000"), ("x" * 61, "61 characters of 60")])
def test_what_no_server_stores_is_named(value, words):
    from dateline.ledger.tables import accounts

    found = rows.unstorable(accounts, [{"n": 7, "name": value, "role": "", "password": ""}])
    assert found is not None
    assert found.startswith("accounts.name of n 7 ")
    assert re.search(words, found)
