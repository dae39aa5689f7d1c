"""Agreement of reviewers who looked at the same claims."""

from __future__ import annotations

import pytest

from dateline.reviews import agreement, ratings
from tests.reviews.making import edit, public, review, undo, words

MACHINE = public()


def field(found, name):
    return next(one for one in found.fields if one.field == name)


def test_each_reviewer_is_taken_at_how_they_left_the_claim():
    made = [edit(1, "modality", "planned"), review(2, "accept", "bela"), review(3, "skip", "chidi")]
    rated = ratings(MACHINE, made)
    assert set(rated) == {"amal", "bela"}
    assert rated["amal"]["modality"] == rated["bela"]["modality"] == "planned"


def test_who_rejects_rates_nothing_else():
    rated = ratings(MACHINE, [review(1, "accept"), review(2, "reject", "bela")])
    assert rated["bela"] == {"kept": False}
    assert rated["amal"]["kept"] is True


def test_what_was_undone_is_no_rating():
    assert ratings(MACHINE, [review(1, "accept"), undo(2, 1)]) == {}


def test_other_words_for_the_same_actor_are_no_disagreement():
    other = [MACHINE["actors"][0] | words("Goma")]
    rated = ratings(MACHINE, [review(1, "accept"), edit(2, "actors", other, "bela")])
    assert rated["amal"]["actors"] == rated["bela"]["actors"]


def test_alpha_by_field():
    claims = [
        ratings(MACHINE, [review(1, "accept"), review(2, "accept", "bela")]),
        ratings(MACHINE, [review(1, "accept"), edit(2, "modality", "planned", "bela")]),
        ratings(MACHINE | {"modality": "planned"}, [review(1, "accept"), review(2, "accept", "bela")]),
        ratings(MACHINE, [review(1, "accept")]),
        {},
    ]
    found = agreement(claims)
    assert (found.reviewed, found.shared, found.reviewers) == (4, 3, ("amal", "bela"))
    modality = field(found, "modality")
    assert (modality.claims, modality.same) == (3, 2)
    # Three pairs, one of them unlike; three of each value among six: 1 - 5 * 2 / 18.
    assert modality.alpha == pytest.approx(1 - 5 * 2 / 18)
    # Everybody kept everything: nothing to tell apart.
    assert field(found, "kept").alpha is None
