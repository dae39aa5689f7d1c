"""Decisions are appended, claims follow, and every step can be taken back."""

from __future__ import annotations

import pytest
import sqlalchemy.exc

from dateline.errors import ClaimUnknown, ReviewRefused
from dateline.reviews import Decision, ReviewConflict
from tests.ledger.making import GOMA


@pytest.fixture
def goma(desk):
    place = desk.entries[0].public["place"]
    return {**place, **GOMA}


def test_accepting_marks_the_claim_and_changes_nothing_else(desk):
    before = desk.ledger.claim(desk.first)
    desk.do("accept")
    assert desk.state() == "accepted"
    assert desk.ledger.claim(desk.first) == before
    assert {shown.public["id"]: shown.review for shown in desk.ledger.claims()} == {
        desk.first: "accepted", desk.second: "unreviewed",
    }  # fmt: skip


def test_a_correction_is_what_look_ups_find_from_now_on(desk, goma):
    desk.do("edit", field="place", after=goma, why="the town is in the headline")
    assert desk.state() == "corrected"
    assert desk.ids(country="COD") == [desk.first]
    assert desk.ids(country="SDN") == [desk.second]
    assert [claim.place.name for claim in desk.ledger.filed_claims(ids=[desk.first])] == ["Goma"]
    found = desk.ledger.reviews.claim(desk.first)
    setting = found.reviewed.settings["place"]
    assert (setting.machine["name"], setting.review.reviewer, setting.review.why) == (
        "El Obeid", "amal", "the town is in the headline",
    )  # fmt: skip
    assert found.judgements["place"]["rule"] == "reviewer"
    assert "amal" not in str(found.judgements)


def test_a_rejected_claim_is_in_no_look_up_that_does_not_ask_for_it(desk):
    desk.do("reject", why="a metaphor")
    assert desk.ids() == [desk.second]
    assert desk.ids(review="rejected") == [desk.first]
    assert set(desk.ids(review="all")) == {desk.first, desk.second}
    assert desk.ids(review="unreviewed,accepted") == [desk.second]
    assert desk.ledger.tally_claims().all == desk.ledger.tally_claims().fitting == 1
    assert [claim.id for claim in desk.ledger.filed_claims()] == [desk.second]
    assert desk.ledger.claim(desk.first)[0]["id"] == desk.first


def test_a_rejected_claim_can_be_restored_as_it_was(desk, goma):
    desk.do("edit", field="place", after=goma)
    desk.do("reject")
    desk.do("restore")
    assert desk.state() == "corrected"
    assert desk.ids(country="COD") == [desk.first]


def test_undo_takes_back_step_by_step_and_only_ones_own(desk, goma):
    desk.do("edit", field="place", after=goma)
    desk.do("accept", desk.second, by="bela")
    desk.do("reject")
    assert desk.ledger.reviews.undo("amal").undoes == 3
    assert desk.state() == "corrected"
    assert desk.ledger.reviews.undo("amal").undoes == 1
    assert desk.state() == "unreviewed"
    assert desk.state(desk.second) == "accepted"
    assert set(desk.ids(country="SDN")) == {desk.first, desk.second}
    with pytest.raises(ReviewRefused, match="amal"):
        desk.ledger.reviews.undo("amal")
    assert [r.verb for r in desk.ledger.reviews.of(claim=desk.first)] == ["edit", "reject", "undo", "undo"]


def test_a_claim_that_was_added_is_there_until_it_is_undone(desk):
    public = desk.entries[0].public | {"id": "clm_added", "type": "damage", "confidence": 1.0}
    desk.do("add", "clm_added", after=public)
    assert desk.state("clm_added") == "corrected"
    assert desk.ids(type="damage") == ["clm_added"]
    assert desk.ledger.tally_claims().all == 3
    with pytest.raises(ReviewRefused, match="already"):
        desk.do("add", "clm_added", after=public)
    assert desk.problems() == []
    desk.ledger.reviews.undo("amal")
    assert desk.ids(type="damage") == []
    with pytest.raises(ClaimUnknown):
        desk.ledger.reviews.claim("clm_added")
    assert desk.problems() == []


def test_decisions_that_cannot_be(desk):
    with pytest.raises(ClaimUnknown):
        desk.do("accept", "clm_none")
    with pytest.raises(ReviewRefused, match="not rejected"):
        desk.do("restore")
    with pytest.raises(ReviewRefused, match="colour"):
        desk.do("edit", field="colour", after="red")
    assert list(desk.ledger.reviews.of()) == []


def test_a_decision_that_does_not_know_of_another_is_not_filed(desk, goma):
    seen = desk.ledger.reviews.claim(desk.first).latest
    other = desk.do("edit", field="place", after=goma)
    before = desk.ledger.reviews.claim(desk.first)
    for verb, given in (("accept", {}), ("reject", {}), ("restore", {}), ("edit", {"field": "polarity"})):
        with pytest.raises(ReviewConflict) as refused:
            desk.do(verb, by="bela", upon=seen, **given)
        assert refused.value.others == (other,)
    assert desk.ledger.reviews.claim(desk.first) == before
    places = [before.upon(number)["place"] for number in (seen, other.id, None)]
    assert places == [desk.entries[0].public["place"], goma, goma]
    assert desk.do("reject", by="bela", upon=refused.value.latest).id > other.id
    assert desk.state() == "rejected"
    # Who says nothing is not asked, and the other claim is another matter.
    desk.do("accept", by="chen")
    desk.do("accept", desk.second, by="chen", upon=0)
    assert desk.ledger.reviews.latest() == 4
    assert desk.problems() == []


def test_the_database_itself_refuses_to_lose_or_rewrite_a_review(desk):
    desk.do("accept")
    for statement in ("DELETE FROM reviews", "UPDATE reviews SET reviewer = 'bela'"):
        with (
            pytest.raises(sqlalchemy.exc.IntegrityError, match="ledger"),
            desk.ledger._writes() as connection,
        ):
            connection.exec_driver_sql(statement)


def test_pairs_of_merges_and_splits_and_their_undoing(desk):
    pair = (min(desk.first, desk.second), max(desk.first, desk.second))
    merge = Decision("merge", incident="inc_1", pairs=((desk.second, desk.first, True),))
    split = Decision("split", incident="inc_1", pairs=((*pair, False),))
    desk.ledger.reviews.make(merge, reviewer="amal")
    assert desk.ledger.reviews.judged().same == {pair}
    desk.ledger.reviews.make(split, reviewer="bela")
    assert desk.ledger.reviews.judged().different == {pair}
    assert desk.ledger.reviews.judged().same == frozenset()
    desk.ledger.reviews.undo("bela")
    assert desk.ledger.reviews.judged().same == {pair}
    assert [r.verb for r in desk.ledger.reviews.of(incident="inc_1")] == ["merge", "split", "undo"]


def test_undoing_is_no_way_to_change_what_others_decided_meanwhile(desk):
    public = desk.entries[0].public | {"id": "clm_added", "type": "damage", "confidence": 1.0}
    desk.do("add", "clm_added", after=public)
    theirs = desk.do("edit", "clm_added", by="bela", field="polarity", after="negative")
    with pytest.raises(ReviewConflict) as refused:
        desk.ledger.reviews.undo("amal")
    assert (refused.value.others, refused.value.decision.verb) == ((theirs,), "undo")
    assert desk.ledger.reviews.claim("clm_added").reviewed.public["polarity"] == "negative"
    # Another decides again while it is read: that is a conflict of its own.
    latest = refused.value.latest
    desk.do("accept", "clm_added", by="chen")
    with pytest.raises(ReviewConflict):
        desk.ledger.reviews.undo("amal", upon=latest)
    assert desk.ledger.reviews.undo("amal", upon=desk.ledger.reviews.latest()).undoes == 1
    assert desk.problems() == []


def test_an_acceptance_of_a_correction_is_not_turned_into_one_of_the_readers_value(desk, goma):
    desk.do("edit", field="place", after=goma)
    desk.do("accept", by="bela")
    with pytest.raises(ReviewConflict, match="bela"):
        desk.ledger.reviews.undo("amal")
    assert desk.ids(country="COD") == [desk.first]
    # What bela takes back holds nobody up.
    desk.ledger.reviews.undo("bela")
    assert desk.ledger.reviews.undo("amal").undoes == 1
