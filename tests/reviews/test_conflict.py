"""What a reviewer has not seen of what others decided."""

from __future__ import annotations

import pytest

from dateline.reviews import Decision, Moved, ReviewConflict, moved, refuse_unseen, unseen
from tests.reviews.making import edit, review, undo


def ids(*reviews, upon, by="bela"):
    return [one.id for one in unseen(reviews, upon=upon, reviewer=by)]


def test_what_others_decided_since_is_unseen_in_order():
    made = (review(1, "accept"), edit(2, "type", {}), review(3, "reject", "chen"))
    assert ids(*made, upon=0) == [1, 2, 3]
    assert ids(*made, upon=1) == [2, 3]
    assert ids(*made, upon=3) == []
    assert ids(*reversed(made), upon=1) == [2, 3]


def test_ones_own_decisions_are_known():
    assert ids(review(1, "accept", "bela"), review(2, "reject"), upon=0) == [2]


def test_skips_change_nothing():
    assert ids(review(1, "skip"), undo(2, 1), upon=0) == []
    assert ids(review(1, "skip"), undo(2, 1), upon=1) == []


def test_what_was_taken_back_since_never_was_and_the_taking_back_of_what_was_seen_counts():
    assert ids(review(1, "accept"), undo(2, 1), upon=0) == []
    assert ids(review(1, "accept"), undo(2, 1), upon=1) == [2]


def test_a_conflict_says_who_decided_what_and_upon_what_to_decide_again():
    made = (review(4, "reject"), review(5, "skip", "chen"))
    decision = Decision("accept", claim="clm_1", upon=0)
    with pytest.raises(ReviewConflict, match=r"amal decided on it \(reject\)") as refused:
        refuse_unseen(decision, made, reviewer="bela")
    assert refused.value.decision is decision
    assert (refused.value.others, refused.value.latest) == (made[:1], 5)
    assert "review 5" in str(refused.value)
    refuse_unseen(Decision("accept", claim="clm_1", upon=5), made, reviewer="bela")


@pytest.mark.parametrize(
    "decision", [Decision("accept", claim="clm_1"), Decision("skip", claim="clm_1", upon=0)]
)
def test_who_does_not_say_and_who_skips_is_not_asked(decision):
    refuse_unseen(decision, [review(4, "reject")], reviewer="bela")


def test_an_incident_that_holds_what_was_shown_has_not_moved():
    assert moved("inc_1", shown=["clm_b", "clm_a"], now=["clm_a", "clm_b"]) is None
    change = moved("inc_1", shown=["clm_a", "clm_b"], now=["clm_b", "clm_c"])
    assert change == Moved("inc_1", ("clm_b", "clm_c"), came=("clm_c",), went=("clm_a",))


def test_an_incident_that_moved_is_a_conflict_whoever_moved_it_and_whether_or_not_reviews_are_asked():
    change = Moved("inc_1", ("clm_b",), came=(), went=("clm_a",))
    decision = Decision("split", incident="inc_1")
    with pytest.raises(ReviewConflict, match="inc_1 lost 1 claim") as refused:
        refuse_unseen(decision, [review(4, "split")], reviewer="bela", moved=(change,))
    assert (refused.value.others, refused.value.moved) == ((), (change,))
    knowing = Decision("split", incident="inc_1", upon=2)
    assert refused.value.latest == 4
    with pytest.raises(ReviewConflict, match=r"amal decided on it \(split\) and inc_1 lost") as refused:
        refuse_unseen(knowing, [review(4, "split")], reviewer="bela", moved=(change,))
    assert (len(refused.value.others), refused.value.latest) == (1, 4)
