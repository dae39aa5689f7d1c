"""What a ledger holds of reports and outlets."""

from __future__ import annotations

import datetime as dt

import pytest

from dateline.errors import ReadingFailed, ReportUnknown, SourceMissing
from dateline.ledger import CoarseLedger, CopyRow, Ledger, Loss
from tests.ledger.making import ARMY, DAY, NOW, REBELS, make_entry, make_report


def test_a_report_is_held_with_its_reading_and_printings(ledger: Ledger) -> None:
    first = make_report("Shells hit the market.", outlet="Nile Wire")
    again = make_report("Shells hit the market, again.", outlet="Lake Post", published=DAY + dt.timedelta(1))
    for report in (first, again):
        ledger.file(report, [make_entry(report)], reader="1")
    ledger.store_copies([CopyRow(first.id, r.id, 0.9) for r in (first, again)], linker="1")
    held = ledger.holdings.report(again.id)
    assert (held.report, held.reader, held.claims, held.retrieved_at) == (again, "1", 1, NOW)
    assert [one.outlet for one in held.printings] == ["Nile Wire", "Lake Post"]
    assert held.failures == ()
    with pytest.raises(ReportUnknown):
        ledger.holdings.report("rep_0")


def test_claims_come_in_the_order_of_the_text(ledger: Ledger) -> None:
    report = make_report("Shells hit the market. Troops fled the town.")
    late, early = make_entry(report, 0), make_entry(report, 1)
    late.public["evidence"] = {"text": "Troops", "start": 23, "end": 29}
    ledger.file(report, [late, early], reader="1")
    found = [public["id"] for public, _ in ledger.holdings.claims(report.id)]
    assert found == [early.public["id"], late.public["id"]]


def test_a_failure_is_listed_until_its_source_was_read(ledger: Ledger) -> None:
    broken = make_report("A rule broke.", origin="wire/2.txt")
    ledger.fail(Loss(broken.origin, ReadingFailed("It broke."), report=broken.id), reader="1", report=broken)
    ledger.fail(Loss("gone.txt", SourceMissing("It is gone.", cure="look elsewhere")), reader="1")
    assert [one.origin for one in ledger.holdings.failures(limit=9)] == ["gone.txt", "wire/2.txt"]
    ledger.file(broken, [], reader="2")
    newest = next(ledger.holdings.failures(limit=9))
    assert (newest.origin, newest.cure, newest.failed_at) == ("gone.txt", "look elsewhere", NOW)
    assert [one.origin for one in ledger.holdings.failures(limit=9)] == ["gone.txt"]
    assert ledger.holdings.report(broken.id).failures[0].found == "It broke."


def test_outlets_are_counted(ledger: Ledger) -> None:
    assert ledger.holdings.days() is None
    for n in range(3):
        report = make_report(f"Report {n}.", outlet="Nile Wire", published=DAY + dt.timedelta(n))
        ledger.file(report, [make_entry(report)] * (n % 2), reader="1")
    ledger.file(make_report("Nobody knows whose.", outlet=None, published=None), [], reader="1")
    first, second = ledger.holdings.outlets(limit=9)
    assert (first.name, first.reports, first.claims) == ("Nile Wire", 3, 1)
    assert (first.first, first.last) == (DAY, DAY + dt.timedelta(2)) == ledger.holdings.days()
    assert (second.name, second.first) == (None, None)


def test_a_claim_counts_for_whoever_said_it_first(ledger: Ledger) -> None:
    report = make_report()
    entries = [make_entry(report, 0, sources=[ARMY, REBELS]), make_entry(report, 1, sources=[REBELS])]
    ledger.file(report, entries, reader="1")
    [speaker] = ledger.holdings.speakers(limit=9)
    assert (speaker.name, speaker.code, speaker.claims) == ("M23", "CODREB", 2)


def test_coverage_of_a_period_is_that_of_the_whole_log(ledger: Ledger) -> None:
    for n in range(5):
        report = make_report(f"Report {n}.", published=DAY + dt.timedelta(n) if n else None)
        ledger.file(report, [], reader="1")
    ledger.fail(Loss("gone.txt", SourceMissing("Gone."), published=DAY + dt.timedelta(2)), reader="1")
    period = (DAY + dt.timedelta(2), DAY + dt.timedelta(3))
    found = set(ledger.holdings.coverage(*period))
    assert found == {row for row in ledger.coverage() if row.day is None or period[0] <= row.day <= period[1]}
    assert len(found) == 4


def test_the_public_gets_coarse_claims(ledger: Ledger) -> None:
    report = make_report()
    ledger.file(report, [make_entry(report)], reader="1")
    [(fine, _)], [(public, _)] = (
        list(one.holdings.claims(report.id)) for one in (ledger, CoarseLedger.over(ledger))
    )
    assert fine["place"]["lat"] == 13.18
    assert public["place"]["lat"] == 13.2
