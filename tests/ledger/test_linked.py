"""What linking finds is stored beside what it found before, and looked up by status."""

from __future__ import annotations

import sqlite3

import pytest

from dateline.ledger import ContradictionRow, CopyRow, IncidentRow, Linking, LinkRow
from dateline.model import Filter
from tests.ledger.making import ARMY, DAY, make_entry, make_report


@pytest.fixture
def claims(ledger):
    """The ids of four claims of two reports."""
    ids = []
    for number in range(2):
        report = make_report(f"Shells hit the market, {number}.", origin=f"wire/{number}")
        entries = [make_entry(report, n, actors=[ARMY] if n else []) for n in range(2)]
        ledger.file(report, entries, reader="1")
        ids += [entry.public["id"] for entry in entries]
    return ids


def incident(id_, claims, status="one-side"):
    return IncidentRow(
        id=id_, type="shelling", status=status, status_rule="one speaker", sources=1,
        claims=dict.fromkeys(claims, "counted"), public={"id": id_, "claims": list(claims)},
        start=DAY, end=DAY, place="El Obeid", country="SDN", lat=13.18, lon=30.22, precision="settlement",
    )  # fmt: skip


def test_incidents_are_found_by_their_own_values_and_those_of_their_claims(ledger, claims):
    rows = [incident("inc_1", claims[:2]), incident("inc_2", claims[2:3], status="contradicted")]
    ledger.store_incidents(Linking(incidents=rows), linker="1")
    assert [i.id for i in ledger.incidents()] == ["inc_1", "inc_2"]
    assert [i.id for i in ledger.incidents(Filter(status=("contradicted",)))] == ["inc_2"]
    assert [i.id for i in ledger.incidents(Filter(actor=("SDNMIL",)))] == ["inc_1"]
    assert [i.id for i in ledger.incidents(Filter(q="market", country=("SDN",)))] == ["inc_1", "inc_2"]
    assert [c.public["id"] for c in ledger.claims(Filter(status=("contradicted",)))] == claims[2:3]
    assert ledger.tally_incidents(Filter(status=("one-side",))).fitting == 1
    assert ledger.tally_incidents().all == 2


def test_a_newer_linking_takes_the_place_of_the_older_and_keeps_it(ledger, claims, path):
    link = LinkRow(claims[1], claims[0], 0.9, ["same place"])
    clash = ContradictionRow(
        "inc_1", "figures", claims[0], claims[1], "5", "7", "five", "seven", "no overlap"
    )
    first = Linking([incident("inc_1", claims[:2]), incident("inc_2", claims[2:])], [link], [clash])
    ledger.store_incidents(first, linker="1")
    second = Linking([incident("inc_1", claims, status="contradicted")], [link], [], gone=["inc_2"])
    ledger.store_incidents(second, linker="2")
    [now] = ledger.incidents()
    assert (now.id, now.status, now.claims) == ("inc_1", "contradicted", 4)
    with sqlite3.connect(path) as connection:
        for table, all_, current in (("incidents", 3, 1), ("links", 2, 1), ("contradictions", 1, 0)):
            counts = f"SELECT count(*), count(*) - count(superseded_at) FROM {table}"
            assert connection.execute(counts).fetchone() == (all_, current), table
    assert list(ledger.verify()) == []


@pytest.mark.usefixtures("claims")
def test_copies_are_one_source_and_groups_may_change(ledger):
    reports = sorted({c.report for c in ledger.filed_claims()})
    ledger.store_copies([CopyRow("cpy_1", report, 0.9, ["same lead"]) for report in reports], linker="1")
    assert {c.copies for c in ledger.filed_claims()} == {"cpy_1"}
    [group] = ledger.copies()
    assert (group.id, {p.report for p in group.printings}) == ("cpy_1", set(reports))
    assert {p.score for p in group.printings} == {0.9}
    ledger.store_copies([CopyRow("cpy_2", reports[0])], linker="2")
    assert {c.copies for c in ledger.filed_claims()} == {"cpy_1", "cpy_2"}
    assert list(ledger.copies()) == []


def test_links_to_claims_that_are_not_here_are_found_by_verify(ledger):
    ledger.store_incidents(Linking([incident("inc_1", ["clm_nowhere"])]), linker="1")
    assert [(p.where, p.found.split()[0]) for p in ledger.verify()] == [("clm_nowhere", "incident_claims")]
