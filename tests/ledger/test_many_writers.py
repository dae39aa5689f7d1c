"""Eight processes file, review, queue and link at once: nothing is lost, nothing is done twice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from dateline.ledger import Ledger, Source
from tests.ledger.making import make_entry, make_report

ROOT = Path(__file__).parent.parent.parent
# Each reports texts of its own and texts that all have, decides on one claim that all decide on, takes jobs
# from the one queue, and adds an account that only one of them can get.
WRITER = """
import sys
from dateline.errors import AccountTaken
from dateline.ledger import Ledger, Result
from dateline.ledger.address import address_of
from dateline.reviews import Decision
from tests.ledger.making import make_entry, make_report
where, name, claim = address_of(sys.argv[1]), sys.argv[2], sys.argv[3]
with Ledger.open(where) as ledger:
    for number in range(12):
        text = f"Report {number}" if number % 2 else f"Report {number} of {name}"
        report = make_report(text, origin=f"{name}/{number}")
        ledger.file(report, [make_entry(report, n) for n in range(3)], reader="1")
        edit = Decision("edit", claim=claim, field="modality", after=("planned", "actual")[number % 2])
        ledger.reviews.make(edit, reviewer=name)
        taken = ledger.queue.next()
        if taken:
            print(taken.n)
            ledger.queue.end(taken, Result("read", claims=0))
    try:
        ledger.accounts.add("desk", role="reader", password=name)
        print("desk")
    except AccountTaken:
        pass
"""
WRITERS, ROUNDS = 8, 12


def test_no_update_is_lost(where):
    report = make_report("Shells hit the market of Sanaa.")
    first = make_entry(report)
    with Ledger.open(where, create=True) as ledger:
        ledger.file(report, [first], reader="1")
        sources = [Source("url", f"https://wire.example/{n}", f"wire {n}") for n in range(60)]
        ledger.queue.add(sources, who="ana")
    names = [f"writer-{n}" for n in range(WRITERS)]
    command = [sys.executable, "-c", WRITER, str(where)]
    writers = [
        subprocess.Popen(
            [*command, name, first.public["id"]], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True,
        )
        for name in names
    ]  # fmt: skip
    told = []
    for writer in writers:
        printed, failed = writer.communicate(timeout=300)
        assert writer.returncode == 0, failed
        told += printed.split()
    # No job was taken twice, and one of eight got the name.
    assert sorted(told) == sorted([*(str(n) for n in range(1, 61)), "desk"])
    with Ledger.open(where) as ledger:
        reviews = list(ledger.reviews.of(claim=first.public["id"]))
        assert len(reviews) == WRITERS * ROUNDS
        # Each decision saw what the one before it had made of the claim.
        values = [first.public["modality"], *(review.after for review in reviews)]
        assert [review.before for review in reviews] == values[:-1]
        assert ledger.tally_claims().all == 1 + 3 * (WRITERS * ROUNDS // 2 + ROUNDS // 2)
        assert list(ledger.verify()) == []
