"""What a source tells did not happen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.conftest import PUBLISHED

from dateline import pipeline
from dateline.claims.make import every_claim
from dateline.model import Report

SENTENCES = [
    ("shelling", "positive", "Rebels shelled the port of Aden on Sunday."),
    ("shelling", "negative", "Rebels did not shell the port of Aden on Sunday."),
    ("shelling", "negative", "No rebels shelled Aden on Sunday, their spokesman said."),
    ("shelling", "negative", "Sudan's army denied shelling the market."),
    ("armed_clash", "negative", "There was no fighting in the old town."),
]


@pytest.mark.parametrize(("type_", "polarity", "text"), SENTENCES)
def test_polarity(kit, type_, polarity, text):
    materials = pipeline.read(Report(id="rep_test", text=text, published=PUBLISHED), kit).materials
    claims = every_claim(materials, replace(kit.scorers, keep_from=0.0))
    assert polarity in [c.polarity.value for c in claims if c.type.value == type_]
