"""A ledger brought up to date: copies counted once, new claims linked as if all came at once."""

from __future__ import annotations

import datetime as dt
import itertools

from dateline.ledger import Ledger
from dateline.linking import update
from dateline.pipeline import file, read
from dateline.reports import open_sources
from tests.stores import ledger_at

DAY = dt.date(2024, 5, 14)
WIRE = (
    "Rebels shelled the market of Sanaa on Monday, killing seven dock workers, a harbour official said. "
    "The shells hit two grain silos and a customs house, and a fire burned until dawn, residents said. "
    "The coalition accused the rebels of firing from a school yard on the northern edge of the city. "
    "Aid agencies said that three ships with flour had turned back and that the crane was broken. "
)
TEXTS = {
    "Nile Wire": WIRE,
    "Red Sea Post": "By our reporters. " + WIRE + "More follows.",
    "Gulf Daily": "The army said rebels shelled Sanaa on Monday. No rebels shelled Sanaa on Monday, "
    "a spokesman for the rebels said.",
}


def ledger_of(kit, folder, outlets, *, at_once):
    folder.mkdir()
    ledger = Ledger.open(ledger_at(folder / "dateline.db"), create=True)
    for outlet in outlets:
        source = folder / f"{outlet}.txt"
        source.write_text(TEXTS[outlet], "utf-8")
        for report in open_sources([str(source)], published=DAY, outlet=outlet):
            file(read(report, kit), kit, ledger, reader="test")
        if not at_once:
            update(ledger, linker="test")
    update(ledger, linker="test")
    return ledger


def record(ledger):
    incidents = {(i.claims, i.denials, i.foretold, i.status, i.voices) for i in ledger.incidents()}
    return incidents, {frozenset(p.report for p in g.printings) for g in ledger.copies()}


def test_one_by_one_in_any_order_is_all_at_once(kit, tmp_path):
    records = []
    for n, order in enumerate(itertools.permutations(TEXTS)):
        with ledger_of(kit, tmp_path / str(n), order, at_once=n % 2 == 0) as ledger:
            records.append(record(ledger))
            assert not list(ledger.verify())
    assert all(one == records[0] for one in records)
    incidents, groups = records[0]
    assert incidents
    assert [len(group) for group in groups] == [2]


def test_a_second_update_changes_nothing(kit, tmp_path):
    with ledger_of(kit, tmp_path / "a", TEXTS, at_once=True) as ledger:
        before = record(ledger)
        assert update(ledger, linker="test").claims == 0
        assert record(ledger) == before


def test_a_claim_and_its_denial_are_one_incident_and_a_contradiction(kit, tmp_path):
    with ledger_of(kit, tmp_path / "a", TEXTS, at_once=True) as ledger:
        incident = next(i for i in ledger.incidents() if i.denials)
        assert incident.type == "shelling"
        assert "occurrence" in {clash.field for clash in ledger.contradictions(incident.id)}
