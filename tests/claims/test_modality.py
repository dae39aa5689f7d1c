"""Which hedges are found over an event, and what they make of it."""

from __future__ import annotations

import pytest

SENTENCES = [
    ("shelling", "actual", "Rebels shelled the port of Hodeidah on Sunday."),
    ("offensive", "predicted", "The governor fears a new offensive on Bara."),
    ("meeting", "planned", "The envoy will meet the army chief in Port Sudan on Thursday."),
    ("arms_supply", "hypothetical", "Norway could send howitzers to Kyiv."),
    ("withdrawal", "planned", "Kenya has announced plans to withdraw its troops from Somalia."),
]


@pytest.mark.parametrize(("type_", "modality", "text"), SENTENCES)
def test_modality(claims_of, type_, modality, text):
    assert modality in [claim.modality.value for claim in claims_of(text, type_)]
