"""One label an item: accuracy and macro F1."""

from __future__ import annotations

import pytest

from dateline.evaluate.labels import agreement_of


def test_all_right_is_one():
    assert agreement_of(["A", "B"], ["A", "B"]) == {"accuracy": 1.0, "macro F1": 1.0, "weighted F1": 1.0}


def test_a_rare_label_weighs_as_much_as_a_frequent_one():
    values = agreement_of(["A", "A", "A", "B"], ["A", "A", "A", "none"])
    assert values["accuracy"] == 0.75
    assert values["macro F1"] == 0.5
    assert values["weighted F1"] == 0.75


def test_no_items_score_nothing():
    assert agreement_of([], []) == {"accuracy": 0.0, "macro F1": 0.0, "weighted F1": 0.0}


def test_lengths_must_agree():
    with pytest.raises(ValueError, match="argument"):
        agreement_of(["A"], [])
