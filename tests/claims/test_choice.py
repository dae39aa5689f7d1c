"""Choosing by a linear score keeps what lost, and says so when nothing is chosen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.claims.choice import Option, Weights, choose

WEIGHTS = Weights("test", {"near": 2.0, "far": -1.0, "none": 0.5})


def option(value, *features):
    return Option(value, str(value), f"rule-{value}", features)


def test_highest_score_wins_and_the_rest_is_kept():
    judgement = choose([option(None, "none"), option("a", "far"), option("b", "near")], WEIGHTS, nothing="no")
    assert (judgement.value, judgement.rule, judgement.reason) == ("b", "rule-b", "")
    assert [c.label for c in judgement.rejected] == ["None", "a"]


def test_choosing_nothing_has_a_reason():
    judgement = choose([option(None, "none"), option("a", "far")], WEIGHTS, nothing="nobody said")
    assert judgement.value is None
    assert judgement.reason == "nobody said"


def test_no_option_at_all():
    assert choose([], WEIGHTS, nothing="nobody said").reason == "nobody said"


@given(st.lists(st.sampled_from(["near", "far", "none", "unheard of"]), min_size=1, max_size=6))
def test_scores_are_shares(features):
    judgement = choose([option(i, f) for i, f in enumerate(features)], WEIGHTS, nothing="no")
    shares = [judgement.score, *(c.score for c in judgement.rejected)]
    assert all(0 <= share <= 1 for share in shares)
    assert sum(shares) <= 1.01
    assert judgement.score == pytest.approx(max(shares))
