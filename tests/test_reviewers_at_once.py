"""Reviewers in processes of their own merge and split the same incidents at once, each upon what it saw."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from dateline.events import Ontology
from dateline.incidents import Scale
from dateline.ledger import Ledger
from dateline.linking import update
from dateline.reviewing import Desk
from dateline.reviews import Review, ReviewConflict, unseen
from tests.ledger.making import make_entry, make_report
from tests.stores import ledger_at

ROOT = Path(__file__).parent.parent
REVIEWERS, ROUNDS, REPORTS = 3, 5, 6
# Splits off one claim of the greatest incident, or merges the two smallest, as it sees them; whoever is told
# of others looks again. It says what it saw and what was filed.
REVIEWER = """
import json, sys
from dateline.errors import IncidentUnknown
from dateline.events import Ontology
from dateline.incidents import Scale
from dateline.ledger import Ledger
from dateline.ledger.address import address_of
from dateline.reviewing import Desk
from dateline.reviews import ReviewConflict
where, name, rounds = address_of(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with Ledger.open(where) as ledger:
    desk, told, filed = Desk(ledger, Ontology.load(), Scale.load()), 0, 0
    while filed < rounds:
        upon = ledger.reviews.latest()
        found = sorted(ledger.incidents(), key=lambda one: len(one.members))
        if len(found[-1].members) > 2 or len(found) < 2:
            chosen = found[-1:]
        else:
            chosen = found[:2]
        shown = {one.id: one.members for one in chosen}
        try:
            if len(chosen) == 1:
                done = desk.split(chosen[0].id, chosen[0].members[-1:], name, upon=upon, shown=shown)
            else:
                done = desk.merge(*shown, name, upon=upon, shown=shown)
        except (ReviewConflict, IncidentUnknown):
            told += 1
            continue
        filed += 1
        seen = sorted(claim for claims in shown.values() for claim in claims)
        print(json.dumps({"upon": upon, "id": done.id, "shown": seen}))
    print(told, file=sys.stderr)
"""


def filled(where) -> None:
    with Ledger.open(where, create=True) as ledger:
        for number in range(REPORTS):
            text = f"Shells hit the market of El Obeid, witness {number} said."
            report = make_report(text, origin=f"wire/{number}", outlet=f"Wire {number}")
            ledger.file(report, [make_entry(report)], reader="1")
        update(ledger, linker="test")


def test_no_decision_is_upon_what_its_maker_had_not_seen(tmp_path):
    where = ledger_at(tmp_path / "ledger.db")
    filled(where)
    with Ledger.open(where) as ledger:
        [incident] = ledger.incidents()
        assert len(incident.members) == REPORTS
    command = [sys.executable, "-c", REVIEWER, str(where)]
    reviewers = [
        subprocess.Popen(
            [*command, f"reviewer-{n}", str(ROUNDS)], cwd=ROOT, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True,
        )
        for n in range(REVIEWERS)
    ]  # fmt: skip
    told = []
    for reviewer in reviewers:
        printed, failed = reviewer.communicate(timeout=300)
        assert reviewer.returncode == 0, failed
        told += [json.loads(line) for line in printed.splitlines()]
    with Ledger.open(where) as ledger:
        made = {review.id: review for review in ledger.reviews.of()}
        assert len(made) == len(told) == REVIEWERS * ROUNDS
        for one in told:
            mine = made[one["id"]]
            before = [r for r in made.values() if r.id < mine.id and bears_on(r, one["shown"], told)]
            assert unseen(before, upon=one["upon"], reviewer=mine.reviewer) == ()
        # Each was followed: linking anew finds nothing that was passed over.
        update(ledger, linker="test")
        now = {incident.members for incident in ledger.incidents()}
        update(ledger, linker="test", anew=True)
        assert {incident.members for incident in ledger.incidents()} == now
        assert list(ledger.verify()) == []


def bears_on(review: Review, shown: list[str], told: list[dict[str, list[str]]]) -> bool:
    """Says whether a decision judged one of these claims: it judged all that its maker was shown."""
    [its] = [one["shown"] for one in told if one["id"] == review.id]
    return not set(its).isdisjoint(shown)


def test_of_two_who_split_one_incident_at_once_one_is_the_later(tmp_path):
    where = ledger_at(tmp_path / "ledger.db")
    filled(where)
    desks = Ontology.load(), Scale.load()
    for _ in range(5):
        with Ledger.open(where) as ledger:
            [incident] = ledger.incidents()
            upon = ledger.reviews.latest()
        gate = Barrier(2)
        with ThreadPoolExecutor(2) as threads:
            done = [
                threads.submit(split, where, desks, gate, incident, away, name, upon)
                for name, away in zip(("amal", "bela"), incident.members[1:3], strict=True)
            ]
        [filed] = [one.result() for one in done if one.exception() is None]
        [refused] = [one.exception() for one in done if one.exception() is not None]
        assert isinstance(refused, ReviewConflict)
        assert refused.others == (filed,)
        with Ledger.open(where) as ledger:
            assert list(ledger.reviews.of())[-1] == filed
            Desk(ledger, *desks).undo(filed.reviewer)


def split(where, desks, gate, incident, away, name, upon):
    """Splits a claim off once the other is ready to do the same."""
    with Ledger.open(where) as ledger:
        desk = Desk(ledger, *desks)
        gate.wait()
        return desk.split(incident.id, [away], name, upon=upon, shown={incident.id: incident.members})
