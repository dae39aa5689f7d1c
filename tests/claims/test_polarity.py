"""What a source tells did not happen."""

from __future__ import annotations

import pytest

SENTENCES = [
    ("shelling", "positive", "Rebels shelled the port of Aden on Sunday."),
    ("shelling", "negative", "Rebels did not shell the port of Aden on Sunday."),
    ("shelling", "negative", "No rebels shelled Aden on Sunday, their spokesman said."),
    ("shelling", "negative", "Sudan's army denied shelling the market."),
    ("armed_clash", "negative", "There was no fighting in the old town."),
    ("armed_clash", "negative", "The fighting in Wau has largely ceased."),
    ("offensive", "negative", "The siege of the town is over."),
    ("attack", "negative", "The second attack never happened."),
    ("arrest", "negative", "Nobody has been charged with the murder."),
    ("territory_change", "negative", "The group no longer holds any territory in Anbar."),
    ("armed_clash", "negative", "The rebels ended hostilities on Sunday."),
    ("attack", "negative", "Any use of chemical weapons there is unlikely."),
    ("support", "negative", "Ankara has yet to back the rebels."),
    ("offensive", "negative", "The general said the army was unlikely to invade Ruritania."),
    ("offensive", "positive", "Belgrade did not change its course after the invasion of Kosovo."),
    ("refusal", "positive", "The junta cannot accept the plan."),
    ("service_disruption", "positive", "The city is without water."),
    ("mobilization", "positive", "Soldiers were not sent until the next spring."),
    ("attack", "positive", "They attacked the convoy without warning."),
    ("armed_clash", "positive", "Diplomats want to end the war in Yemen."),
]


@pytest.mark.parametrize(("type_", "polarity", "text"), SENTENCES)
def test_polarity(claims_of, type_, polarity, text):
    assert polarity in [claim.polarity.value for claim in claims_of(text, type_)]
