"""Eight processes file, review, queue and link at once: nothing is lost, nothing is done twice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from dateline.ledger import Ledger, Source
from tests.ledger.making import make_entry, make_report

ROOT = Path(__file__).parent.parent.parent
# Each reports texts of its own and texts that all have, decides on one claim that all decide on, and on
# another knowing what all decided on it, takes jobs from the one queue, and adds an account that only one of
# them can get.
WRITER = """
import sys
from dateline.errors import AccountTaken
from dateline.ledger import Ledger, Result
from dateline.ledger.address import address_of
from dateline.reviews import Decision, ReviewConflict
from tests.ledger.making import make_entry, make_report
where, name, claim, shared = address_of(sys.argv[1]), *sys.argv[2:]
with Ledger.open(where) as ledger:
    for number in range(12):
        text = f"Report {number}" if number % 2 else f"Report {number} of {name}"
        report = make_report(text, origin=f"{name}/{number}")
        ledger.file(report, [make_entry(report, n) for n in range(3)], reader="1")
        edit = Decision("edit", claim=claim, field="modality", after=("planned", "actual")[number % 2])
        ledger.reviews.make(edit, reviewer=name)
        # Upon what it sees of another claim; whoever is told of others looks again, until it is filed.
        while True:
            upon = ledger.reviews.claim(shared).latest
            try:
                done = ledger.reviews.make(Decision("accept", claim=shared, upon=upon), reviewer=name)
            except ReviewConflict:
                continue
            print(f"{upon}<{done.id}")
            break
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
    first, second = make_entry(report), make_entry(report, 1)
    with Ledger.open(where, create=True) as ledger:
        ledger.file(report, [first, second], reader="1")
        sources = [Source("url", f"https://wire.example/{n}", f"wire {n}") for n in range(60)]
        ledger.queue.add(sources, who="ana")
    names = [f"writer-{n}" for n in range(WRITERS)]
    both = [first.public["id"], second.public["id"]]
    command = [sys.executable, "-c", WRITER, str(where)]
    writers = [
        subprocess.Popen(
            [*command, name, *both], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True,
        )
        for name in names
    ]  # fmt: skip
    told = []
    for writer in writers:
        printed, failed = writer.communicate(timeout=300)
        assert writer.returncode == 0, failed
        told += printed.split()
    knowing = [entry for entry in told if "<" in entry]
    told = [entry for entry in told if "<" not in entry]
    # No job was taken twice, and one of eight got the name.
    assert sorted(told) == sorted([*(str(n) for n in range(1, 61)), "desk"])
    with Ledger.open(where) as ledger:
        reviews = list(ledger.reviews.of(claim=first.public["id"]))
        assert len(reviews) == WRITERS * ROUNDS
        # Each decision saw what the one before it had made of the claim.
        values = [first.public["modality"], *(review.after for review in reviews)]
        assert [review.before for review in reviews] == values[:-1]
        # Each decision that said what it was upon knew the one before it, or its maker made that.
        accepted = list(ledger.reviews.of(claim=second.public["id"]))
        assert len(accepted) == len(knowing) == WRITERS * ROUNDS
        makers = {review.id: review.reviewer for review in accepted}
        for upon, made in (map(int, entry.split("<")) for entry in knowing):
            between = {maker for number, maker in makers.items() if upon < number < made}
            assert between <= {makers[made]}
        assert ledger.tally_claims().all == 2 + 3 * (WRITERS * ROUNDS // 2 + ROUNDS // 2)
        assert list(ledger.verify()) == []
