"""One report in, one report there; twice in, nothing changed; read anew, nothing lost."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
import sqlalchemy.exc
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.errors import ClaimUnknown, ReportUnknown, SourceMalformed
from dateline.ledger import Ledger
from dateline.model import FiledParty, Quantity, Span
from tests.ledger.making import ARMY, DAY, make_entry, make_report
from tests.stores import contents


def test_a_report_comes_back_as_it_was_filed(ledger):
    report = make_report()
    assert ledger.state(report, reader="1") == "new"
    entry = make_entry(report, sources=[ARMY])
    ledger.file(report, [entry], reader="1")
    [shown] = ledger.claims()
    assert shown.public == entry.public
    assert (shown.outlet, shown.published, shown.origin, shown.copies) == (
        "Nile Wire", DAY, "wire/1.txt", report.id,
    )  # fmt: skip
    assert ledger.state(report, reader="1") == "known"
    assert list(ledger.verify()) == []


def test_the_same_thing_twice_changes_nothing(ledger, where):
    report = make_report()
    ledger.file(report, [make_entry(report)], reader="1")
    before = contents(where)
    ledger.file(report, [make_entry(report)], reader="1")
    ledger.see(report)
    assert contents(where) == before


def test_the_same_bytes_elsewhere_are_one_more_sighting(ledger):
    report = make_report()
    ledger.file(report, [make_entry(report)], reader="1")
    reprint = replace(report, outlet="Red Sea News", origin="wire/2.txt")
    assert ledger.state(reprint, reader="1") == "known"
    assert ledger.see(reprint)
    assert not ledger.see(reprint)
    assert len(list(ledger.claims())) == 1
    [group] = ledger.copies()
    assert [p.outlet for p in group.printings] == ["Nile Wire", "Red Sea News"]


def test_a_newer_reading_supersedes_and_deletes_nothing(ledger):
    report = make_report()
    kept, lost, new = (make_entry(report, n, type=t) for n, t in enumerate(("shelling", "attack", "damage")))
    ledger.file(report, [kept, lost], reader="1")
    assert ledger.state(report, reader="2") == "stale"
    ledger.file(report, [kept, new], reader="2")
    assert {s.public["type"] for s in ledger.claims()} == {"shelling", "damage"}
    with ledger._reads() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM claims").scalar_one() == 4
        rows = connection.exec_driver_sql(
            "SELECT old.type, new.type, new.reader FROM supersessions"
            " JOIN claims old ON old.n = claim LEFT JOIN claims new ON new.n = by_claim ORDER BY 1"
        )
        assert [tuple(row) for row in rows] == [("attack", None, None), ("shelling", "shelling", "2")]
    assert list(ledger.verify()) == []


def test_a_date_that_was_lacking_is_taken_up_and_asks_for_a_reading(ledger):
    undated = make_report(published=None, published_how="not given and not found")
    ledger.file(undated, [make_entry(undated, day=None)], reader="1")
    dated = replace(undated, published=DAY, published_how="given")
    assert ledger.state(dated, reader="1") == "stale"
    ledger.file(dated, [make_entry(dated)], reader="1")
    [shown] = ledger.claims()
    assert shown.published == DAY
    assert shown.public["time"]["start"] == "2024-05-14"
    assert ledger.state(undated, reader="1") == "known"


def test_a_date_that_is_there_is_not_replaced(ledger):
    report = make_report()
    ledger.file(report, [], reader="1")
    later = replace(report, published=DAY + dt.timedelta(1))
    assert ledger.state(later, reader="1") == "known"
    ledger.see(later)
    assert [row.day for row in ledger.coverage()] == [DAY, DAY + dt.timedelta(1)]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM reports",
        "DELETE FROM claims",
        "UPDATE reports SET text = ''",
        "UPDATE claims SET type = 'x'",
    ],
)
def test_the_database_itself_refuses_to_forget(ledger, statement):
    report = make_report()
    ledger.file(report, [make_entry(report)], reader="1")
    with pytest.raises(sqlalchemy.exc.IntegrityError, match="ledger"), ledger._writes() as connection:
        connection.exec_driver_sql(statement)


def test_half_characters_are_refused_with_their_place(ledger):
    report = make_report("Shells hit \ud83d the market.")
    with pytest.raises(SourceMalformed, match=r"U\+D83D\) at 11"):
        ledger.file(report, [], reader="1")
    assert list(ledger.claims()) == []


def test_names_of_files_with_odd_bytes_are_kept_as_escapes(ledger):
    report = make_report(origin="wire/\udcff.txt")
    ledger.file(report, [make_entry(report)], reader="1")
    assert [s.origin for s in ledger.claims()] == ["wire/\\udcff.txt"]


def test_filed_claims_have_the_values_that_linking_needs(ledger):
    report = make_report()
    words = {"text": "Shells", "start": 0, "end": 6}
    quantity = words | {"what": "killed", "low": 5, "high": None}
    ledger.file(report, [make_entry(report, actors=[ARMY], quantities=[quantity])], reader="1")
    [claim] = ledger.filed_claims()
    assert claim.actors == (FiledParty(report.text, ARMY["name"], "SDNMIL", "sudan-army"),)
    assert claim.quantities == (Quantity("killed", 5, None, "Shells", Span(0, 6)),)
    assert (claim.place.name, claim.start, claim.end, claim.published) == ("El Obeid", DAY, DAY, DAY)
    assert claim.copies == report.id
    assert list(ledger.filed_claims(reports=["rep_other"])) == []
    assert list(ledger.filed_claims(ids=[claim.id])) == [claim]


def test_one_claim_and_one_report_by_id(ledger):
    report = make_report(notes=("decoded as latin-1",), outlet_country="SDN")
    entry = make_entry(report)
    ledger.file(report, [entry], reader="1")
    assert ledger.claim(entry.public["id"]) == (entry.public, entry.judgements)
    assert ledger.report(report.id) == report
    with pytest.raises(ClaimUnknown):
        ledger.claim("clm_nowhere")
    with pytest.raises(ReportUnknown):
        ledger.report("rep_nowhere")


# No surrogates (category Cs) and no NUL: the reports room hands on neither.
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(text=texts, names=st.lists(texts, max_size=3), confidence=st.floats(0, 1))
def test_what_is_stored_is_what_comes_back(ledger: Ledger, text, names, confidence):
    report = make_report(text)
    actors = [{"name": name, "id": None, "code": "UNK"} for name in names]
    entry = make_entry(report, actors=actors, confidence=confidence)
    ledger.file(report, [entry], reader="1", again=True)
    [shown] = (s for s in ledger.claims() if s.public["report"] == report.id)
    assert shown.public == entry.public
    assert list(ledger.verify()) == []
