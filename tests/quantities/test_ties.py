"""Which claim a number belongs to, on whole readings."""

from __future__ import annotations

import datetime as dt

from dateline import pipeline
from dateline.model import Report


def counted(kit, text):
    report = Report(id="rep_test", text=text, published=dt.date(2024, 5, 14))
    return {
        c.type.value: {(q.what, q.low, q.high) for q in c.quantities}
        for c in pipeline.read(report, kit).claims
    }


def test_a_toll_goes_to_the_attack_that_caused_it(kit):
    claims = counted(kit, "Government aircraft bombed the market in Sanaa, killing at least 12 civilians.")
    assert ("killed", 12, None) in claims["air_strike"]


def test_a_toll_of_the_next_sentence_goes_to_the_attack(kit):
    claims = counted(kit, "Rebels shelled the town of Goma on Monday. Seven people were injured.")
    assert ("injured", 7, 7) in claims["shelling"]


def test_each_number_goes_to_its_own_event(kit):
    claims = counted(
        kit, "The army deployed 3,000 troops to Aleppo and police arrested 40 protesters in Homs."
    )
    assert claims["mobilization"] == {("troops", 3000, 3000)}
    assert claims["arrest"] == {("captured", 40, 40)}
