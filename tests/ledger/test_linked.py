"""What linking finds is stored beside what it found before, and looked up by status."""

from __future__ import annotations

import datetime as dt

import pytest

from dateline.ledger import CopyRow, Linking, SketchRow
from dateline.model import (
    Contradiction,
    Figure,
    FiledParty,
    Filter,
    Incident,
    Link,
    Linked,
    Place,
    Reason,
    Voice,
)  # fmt: skip
from dateline.reviews import Decision
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


def make_incident(id_, claims, status="one-side", denials=()):
    return Incident(
        id=id_,
        type="shelling",
        place=Place("El Obeid", "SDN", 13.18, 30.22, "settlement", "North Kordofan", 368277),
        start=DAY,
        end=DAY,
        actors=(FiledParty("the army", "Sudanese Armed Forces", "SDNMIL", "sudan-army"),),
        targets=(),
        figures=(Figure("killed", "CVL", 5, 7, None, tuple(claims[:1])),),
        claims=tuple(claims),
        denials=tuple(denials),
        foretold=(),
        voices=(Voice("Sudan", "sudan", 2, tuple(claims)),),
        status=status,
        rule="only one side speaks",
    )


def test_incidents_are_found_by_their_own_values_and_those_of_their_claims(ledger, claims):
    first = make_incident("inc_1", claims[:2])
    second = make_incident("inc_2", claims[2:3], status="contradicted", denials=claims[3:])
    ledger.store_incidents(Linking(Linked((first, second), (), ())), linker="1")
    assert list(ledger.incidents()) == [first, second]
    assert list(ledger.incidents(Filter(status=("contradicted",)))) == [second]
    assert list(ledger.incidents(Filter(actor=("SDNMIL",)), limit=1)) == [first]
    assert list(ledger.incidents(Filter(q="market", country=("SDN",)))) == [first, second]
    assert list(ledger.incidents(Filter(country=("COD",)))) == []
    assert [c.public["id"] for c in ledger.claims(Filter(status=("contradicted",)))] == claims[2:]
    assert ledger.tally_incidents(Filter(status=("one-side",))).fitting == 1
    assert ledger.tally_incidents().all == 2


def test_claims_are_found_by_the_day_of_their_report(ledger, claims):
    later = make_report("Later.", published=DAY + dt.timedelta(days=1))
    ledger.file(later, [make_entry(later, day=None)], reader="1")
    undated = make_report("No day.", published=None)
    ledger.file(undated, [make_entry(undated)], reader="1")
    assert [claim.id for claim in ledger.filed_claims(published=(DAY, DAY))] == claims
    [only] = ledger.filed_claims(published=(DAY + dt.timedelta(days=1), dt.date.max))
    assert only.report == later.id


def test_what_holds_a_touched_claim_is_replaced_and_all_is_kept(ledger, claims):
    pair = sorted(claims[:2])
    link = Link(*pair, 0.9, (Reason("place", "same", 2.5), Reason("time", "same day", 1.5)))
    clash = Contradiction("inc_1", *pair, "figures", "5", "7", "five", "seven", "the ranges do not meet")
    one, two = make_incident("inc_1", claims[:2]), make_incident("inc_2", claims[2:])
    ledger.store_incidents(Linking(Linked((one, two), (link,), (clash,))), linker="1")
    assert list(ledger.links(claims)) == [link]
    assert list(ledger.contradictions("inc_1")) == [clash]
    more = make_incident("inc_1", claims[:2], status="contradicted")
    ledger.store_incidents(Linking(Linked((more,), (link,), ()), touched=claims[:2]), linker="2")
    assert sorted(ledger.incidents(), key=lambda i: i.id) == [more, two]
    assert list(ledger.links(claims)) == [link]
    assert list(ledger.contradictions()) == []
    whole = make_incident("inc_3", claims)
    ledger.store_incidents(Linking(Linked((whole,), (), ())), linker="3")
    assert list(ledger.incidents()) == [whole]
    with ledger._reads() as connection:
        for table, all_, current in (("incidents", 4, 1), ("links", 2, 0), ("contradictions", 1, 0)):
            counts = f"SELECT count(*), count(*) - count(superseded_at) FROM {table}"
            assert connection.exec_driver_sql(counts).one() == (all_, current), table
    assert list(ledger.verify()) == []


def test_claims_are_found_under_their_keys(ledger, claims):
    assert [claim.id for claim in ledger.unlinked_claims()] == claims
    ledger.store_keys({claims[0]: ("a", "b"), claims[1]: ("b", "c"), claims[2]: ()})
    assert [claim.id for claim in ledger.filed_under(["a", "c"])] == claims[:2]
    assert [claim.id for claim in ledger.filed_under(["b"])] == claims[:2]
    assert list(ledger.filed_under(["d"])) == []
    assert [claim.id for claim in ledger.unlinked_claims()] == claims[3:]
    ledger.store_keys({claims[0]: ("d",)})
    assert [claim.id for claim in ledger.filed_under(["a", "d"])] == claims[:1]


def test_claims_that_a_newer_reading_replaced_are_named_to_the_linker(ledger, claims):
    ledger.store_keys(dict.fromkeys(claims, ("a",)))
    assert list(ledger.gone_claims()) == []
    [report, _] = dict.fromkeys(claim.report for claim in ledger.filed_claims())
    again = ledger.report(report)
    ledger.file(again, [make_entry(again, 1)], reader="2")
    gone = dict(ledger.gone_claims())
    assert {claim.id for claim in gone.values()} == {c.id for c in gone.values() if c.report == report}
    assert {claims[0], claims[1]} <= {claim.id for claim in gone.values()}
    assert claims[1] in [claim.id for claim in ledger.unlinked_claims()]
    ledger.forget_gone(gone)
    assert list(ledger.gone_claims()) == []


def test_a_row_that_came_after_the_look_up_is_still_to_be_linked(ledger, claims):
    last = ledger.last_row()
    edit = Decision("edit", claim=claims[0], field="polarity", after="negative")
    ledger.reviews.make(edit, reviewer="amal")
    ledger.store_keys({claims[0]: ("a",), claims[1]: ("a",)}, up_to=last)
    assert claims[0] in [claim.id for claim in ledger.unlinked_claims()]
    assert claims[1] not in [claim.id for claim in ledger.unlinked_claims()]
    assert [claim.polarity for claim in dict(ledger.gone_claims()).values()] == ["positive"]


def test_copies_are_one_source_and_groups_may_change(ledger, claims):
    reports = sorted({claim.report for claim in ledger.filed_claims(ids=claims)})
    ledger.store_copies([CopyRow("cpy_1", report, 0.9, ("same lead",)) for report in reports], linker="1")
    assert {claim.copies for claim in ledger.filed_claims()} == {"cpy_1"}
    [group] = ledger.copies()
    assert (group.id, {p.report for p in group.printings}) == ("cpy_1", set(reports))
    assert {p.score for p in group.printings} == {0.9}
    ledger.store_copies([CopyRow("cpy_2", reports[0])], linker="2")
    assert {claim.copies for claim in ledger.filed_claims()} == {"cpy_1", "cpy_2"}
    assert list(ledger.copies()) == []


def test_sketches_are_found_by_their_bands(ledger, claims):
    reports = list(dict.fromkeys(claim.report for claim in ledger.filed_claims(ids=claims)))
    assert [id_ for id_, _ in ledger.unsketched()] == reports
    row = SketchRow(reports[0], b"\x00\x01", 7, b"", (2**39 - 1, 5))
    ledger.store_sketch(row)
    ledger.store_sketch(row)
    assert list(ledger.sketches_in([5, 6])) == [SketchRow(reports[0], b"\x00\x01", 7, b"")]
    assert list(ledger.sketches_in([6])) == []
    assert [id_ for id_, _ in ledger.unsketched()] == reports[1:]


@pytest.mark.usefixtures("claims")
def test_incidents_of_claims_that_are_not_here_are_found_by_verify(ledger):
    ledger.store_incidents(Linking(Linked((make_incident("inc_1", ["clm_nowhere"]),), (), ())), linker="1")
    assert [(p.where, p.found.split()[0]) for p in ledger.verify()] == [("clm_nowhere", "incident_claims")]
