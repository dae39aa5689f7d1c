"""A newer reading does not lose what people decided, and what it found is kept beside."""

from __future__ import annotations

from dateline.ledger import Entry
from tests.ledger.making import GOMA, make_entry


def reread(desk, *changes):
    """Reads the report anew, each claim with its changes; None leaves a claim out."""
    pairs = zip(desk.entries, changes, strict=True)
    desk.read([Entry(e.public | change, e.judgements) for e, change in pairs if change is not None], "2")


def test_an_accepted_claim_stays_as_it_was_accepted(desk):
    desk.do("accept")
    reread(desk, {"modality": "planned"}, {"modality": "planned"})
    modality = {shown.public["id"]: shown.public["modality"] for shown in desk.ledger.claims()}
    assert modality == {desk.first: "actual", desk.second: "planned"}
    found = desk.ledger.reviews.claim(desk.first)
    assert found.newer is not None
    assert found.newer["modality"] == "planned"
    assert found.reviewed.state == "accepted"
    assert desk.problems() == []


def test_a_correction_stays_and_after_its_undoing_the_newer_reading_counts(desk):
    desk.do("edit", field="polarity", after="negative")
    reread(desk, {"modality": "planned"}, {})
    public = desk.ledger.claim(desk.first)[0]
    assert (public["polarity"], public["modality"]) == ("negative", "actual")
    desk.ledger.reviews.undo("amal")
    public = desk.ledger.claim(desk.first)[0]
    assert (public["polarity"], public["modality"]) == ("positive", "planned")
    assert desk.problems() == []


def test_a_reviewed_claim_that_is_not_found_again_stays(desk):
    desk.do("accept")
    reread(desk, None, {})
    assert set(desk.ids()) == {desk.first, desk.second}
    assert desk.ledger.tally_claims().all == 2
    reread(desk, None, None)
    assert desk.ids() == [desk.first]
    assert desk.ledger.tally_claims().all == 1
    assert desk.problems() == []


def test_a_rejected_claim_does_not_come_back(desk):
    desk.do("reject")
    reread(desk, {"confidence": 0.9}, {})
    assert desk.ids() == [desk.second]
    assert desk.ids(review="rejected") == [desk.first]
    assert desk.ledger.tally_claims().all == 1
    assert desk.problems() == []


def test_the_same_words_under_another_id_are_the_same_claim(desk):
    desk.do("reject")
    desk.do("accept", desk.second)
    other = make_entry(desk.report, 7, place=GOMA).public
    reread(desk, other, {})
    assert desk.ids() == [desk.second]
    newer = desk.ledger.reviews.claim(desk.first).newer
    assert newer is not None
    assert newer["place"]["name"] == "Goma"
    assert desk.problems() == []


def test_an_added_claim_outlives_readings(desk):
    public = desk.entries[0].public | {"id": "clm_added", "type": "damage"}
    desk.do("add", "clm_added", after=public)
    reread(desk, {}, {})
    assert "clm_added" in desk.ids()
    assert desk.problems() == []
