"""Which hedges are found over an event, and what they make of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.conftest import PUBLISHED

from dateline import pipeline
from dateline.claims.make import every_claim
from dateline.model import Report

SENTENCES = [
    ("shelling", "actual", "Rebels shelled the port of Hodeidah on Sunday."),
    ("offensive", "predicted", "The governor fears a new offensive on Bara."),
    ("meeting", "planned", "The envoy will meet the army chief in Port Sudan on Thursday."),
    ("arms_supply", "hypothetical", "Norway could send howitzers to Kyiv."),
    ("withdrawal", "planned", "Kenya has announced plans to withdraw its troops from Somalia."),
]


@pytest.mark.parametrize(("type_", "modality", "text"), SENTENCES)
def test_modality(kit, type_, modality, text):
    materials = pipeline.read(Report(id="rep_test", text=text, published=PUBLISHED), kit).materials
    claims = every_claim(materials, replace(kit.scorers, keep_from=0.0))
    assert modality in [c.modality.value for c in claims if c.type.value == type_]
