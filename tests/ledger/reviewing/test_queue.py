"""What comes next, and how far the review is."""

from __future__ import annotations

import pytest

from dateline.model import Filter


def queue(desk, reviewer="amal", **given):
    return [shown.public["id"] for shown in desk.ledger.reviews.waiting(reviewer=reviewer, limit=9, **given)]


def test_the_doubtful_come_first_or_the_latest(desk):
    assert queue(desk) == [desk.second, desk.first]
    assert queue(desk, wanted=Filter(sort="-confidence")) == [desk.first, desk.second]
    assert queue(desk, wanted=Filter(type=("attack",))) == [desk.second]


def test_what_is_reviewed_leaves_and_what_is_skipped_comes_last(desk):
    desk.do("skip", desk.second)
    assert queue(desk) == [desk.first, desk.second]
    assert queue(desk, "bela") == [desk.second, desk.first]
    desk.do("accept")
    assert queue(desk) == [desk.second]
    assert desk.ledger.reviews.undo("amal").verb == "undo"
    assert queue(desk) == [desk.first, desk.second]


def test_a_second_look_is_at_what_others_reviewed(desk):
    desk.do("accept")
    desk.do("reject", desk.second)
    assert queue(desk, look="second") == []
    assert queue(desk, "bela", look="second") == [desk.second, desk.first]
    desk.do("accept", by="bela")
    assert queue(desk, "bela", look="second") == [desk.second]


@pytest.mark.parametrize("limit", [1, 2])
def test_pages(desk, limit):
    pages = [
        shown.public["id"]
        for offset in range(0, 2, limit)
        for shown in desk.ledger.reviews.waiting(reviewer="amal", limit=limit, offset=offset)
    ]
    assert pages == [desk.second, desk.first]


def test_progress_counts_by_state(desk):
    desk.do("reject")
    found = desk.ledger.reviews.progress()
    assert (found.all, found.reviewed, found.unreviewed, found.rejected) == (2, 1, 1, 1)
    assert desk.ledger.reviews.progress(Filter(type=("attack",))).reviewed == 0
