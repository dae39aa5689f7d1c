"""Files reports in a child process and kills it at a random moment, over and over.

    python -m tests.ledger.kill_rounds FOLDER ROUNDS SEED

Prints how often a child was killed and how many reports were filed; ends with a traceback where the
ledger lost a report that was said to be filed, holds half of one, or fails `verify`. Every fifth round
begins a new file, so that children die while the schema is made, too.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from dateline.ledger import Ledger
from dateline.ledger.address import Address
from tests.ledger.making import make_entry, make_report
from tests.stores import ledger_at

CLAIMS = 6
# Making the schema takes some 60 ms on an idle machine, filing a report some 5 ms.
MAKING, FILING = 0.12, 0.04


def file_for_ever(path: Address, first: int, told: int) -> None:
    """Files numbered reports and tells each number once it is filed."""
    with Ledger.open(path, create=True) as ledger:
        for number in range(first, first + 100_000):
            report = make_report(f"Report {number}: shells hit the market.", origin=f"wire/{number}")
            entries = [make_entry(report, n) for n in range(CLAIMS)]
            ledger.file(report, entries, reader="1")
            os.write(told, f"{report.id}\n".encode())


def one_round(path: Address, first: int, seconds: float, *, is_new: bool) -> set[str]:
    """Starts a child and returns the ids that it told.

    It is killed so long after its start where the file is new, else after its first report: however busy
    the machine is, it then dies while it files.
    """
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reads)
        try:
            file_for_ever(path, first, writes)
        finally:
            os._exit(1)
    os.close(writes)
    with os.fdopen(reads, buffering=1) as told:
        ids = set() if is_new else {told.readline().strip()}
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        ids |= set(told.read().split())
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the child ended by itself"
    return ids


def check(path: Address, told: set[str]) -> None:
    """Raises AssertionError where the ledger is not whole."""
    with Ledger.open(path, create=True) as ledger:
        assert list(ledger.verify()) == []
        with ledger._database.reader.connect() as connection:
            rows = connection.exec_driver_sql(
                "SELECT reports.id, (SELECT count(*) FROM sightings WHERE report = reports.id),"
                " (SELECT claims FROM readings WHERE report = reports.id),"
                " (SELECT count(*) FROM claims JOIN claim_forms ON claim = n WHERE report = reports.id)"
                " FROM reports"
            ).all()
    assert {tuple(row)[1:] for row in rows} <= {(1, CLAIMS, CLAIMS)}, "half a report"
    assert told <= {row[0] for row in rows}, "a filed report is lost"


def main(folder: Path, rounds: int, seed: int) -> None:
    """Runs all rounds."""
    chance = random.Random(seed)
    told: set[str] = set()
    filed = 0
    for number in range(rounds):
        if number % 5 == 0:
            filed, told = filed + len(told), set()
        path = ledger_at(folder / f"{number // 5}.db", is_made=False)
        is_new = number % 5 == 0
        seconds = chance.uniform(0, MAKING if is_new else FILING)
        told |= one_round(path, number * 100_000, seconds, is_new=is_new)
        check(path, told)
    sys.stdout.write(f"{rounds} killed, {filed + len(told)} reports filed\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
