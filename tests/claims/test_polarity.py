"""What a source tells did not happen."""

from __future__ import annotations

import pytest

SENTENCES = [
    ("shelling", "positive", "Rebels shelled the port of Aden on Sunday."),
    ("shelling", "negative", "Rebels did not shell the port of Aden on Sunday."),
    ("shelling", "negative", "No rebels shelled Aden on Sunday, their spokesman said."),
    ("shelling", "negative", "Sudan's army denied shelling the market."),
    ("armed_clash", "negative", "There was no fighting in the old town."),
]


@pytest.mark.parametrize(("type_", "polarity", "text"), SENTENCES)
def test_polarity(claims_of, type_, polarity, text):
    assert polarity in [claim.polarity.value for claim in claims_of(text, type_)]
