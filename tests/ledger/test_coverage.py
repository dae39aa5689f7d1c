"""Reports seen, read and failed, by outlet and day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from dateline.errors import ReadingFailed, SourceEmpty
from dateline.ledger import Coverage, Loss
from tests.ledger.making import DAY, make_entry, make_report

NEXT = DAY + dt.timedelta(1)


def test_silence_is_told_from_loss(ledger):
    for number, day in ((1, DAY), (2, DAY), (3, NEXT)):
        report = make_report(f"Report {number}.", published=day, origin=f"wire/{number}")
        ledger.file(report, [make_entry(report, n) for n in range(number)], reader="1")
    ledger.see(make_report("Report 1.", outlet="Red Sea News", origin="other/1"))
    broken = make_report("Report 4.", published=NEXT, origin="wire/4")
    loss = Loss("wire/4", ReadingFailed("broke"), "Nile Wire", NEXT, broken.id, "its text")
    assert ledger.fail(loss, reader="1", report=broken)
    assert not ledger.fail(loss, reader="1", report=broken)
    ledger.fail(Loss("wire/5", SourceEmpty("empty")), reader="1")
    assert list(ledger.coverage()) == [
        Coverage("Nile Wire", DAY, seen=2, read=2, failed=0, claims=3),
        Coverage("Nile Wire", NEXT, seen=2, read=1, failed=1, claims=3),
        Coverage("Red Sea News", DAY, seen=1, read=1, failed=0, claims=1),
        Coverage(None, None, seen=1, read=0, failed=1, claims=0),
    ]
    assert [row.outlet for row in ledger.coverage(outlet="red sea news")] == ["Red Sea News"]
    assert [row.claims for row in ledger.coverage(start=NEXT, end=NEXT)] == [3]
    assert list(ledger.verify()) == []


def test_a_failure_that_was_mended_counts_no_longer(ledger):
    report = make_report(origin="wire/1")
    ledger.fail(Loss("wire/1", SourceEmpty("empty"), "Nile Wire", DAY), reader="1")
    ledger.file(report, [], reader="1")
    assert [(r.seen, r.read, r.failed) for r in ledger.coverage()] == [(1, 1, 0)]


def test_a_report_that_broke_and_is_read_by_a_newer_reader(ledger):
    report = make_report()
    ledger.fail(Loss(report.origin, ReadingFailed("broke"), report=report.id), reader="1", report=report)
    assert ledger.state(report, reader="2") == "new"
    ledger.file(report, [make_entry(report)], reader="2")
    assert [(r.seen, r.read, r.failed, r.claims) for r in ledger.coverage()] == [(1, 1, 0, 1)]


def test_one_report_from_two_files_of_one_outlet_is_seen_once(ledger):
    report = make_report()
    ledger.file(report, [], reader="1")
    ledger.see(replace(report, origin="copy/1.txt"))
    assert [r.seen for r in ledger.coverage()] == [1]
