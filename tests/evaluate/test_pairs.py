"""Pairwise rates on literal groupings."""

from __future__ import annotations

from dateline.evaluate.pairs import rate_pairs


def test_pairs_are_counted() -> None:
    rate = rate_pairs(["a", "a", "a", "b"], [1, 1, 2, 2])
    assert (rate.right, rate.joined, rate.wanted) == (1, 3, 2)
    assert round(rate.f1, 3) == 0.4


def test_nothing_joined_is_nothing_right() -> None:
    assert rate_pairs(["a", "b"], [1, 1]).f1 == 0.0
