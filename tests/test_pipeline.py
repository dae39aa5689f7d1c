"""Invented reports through all rooms: what must hold whatever the words."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model import Report
from dateline.pipeline import read, read_many
from tests.conftest import PUBLISHED

REPORT = """RSF shells market, army says

PORT SUDAN, May 14 - Paramilitary forces shelled a market in El Obeid on Tuesday, the Sudanese army said.
"There are no clashes in the old town," a military spokesman said. He added that
troops were preparing for more attacks.
Nile Wire could not independently verify reports of the shelling.
The army repelled an assault near Bara overnight. The governor fears a new offensive.
The envoy will meet the army chief in Port Sudan on Thursday. France urged its nationals to leave Sudan.
"""


@pytest.fixture(scope="module")
def claims(kit):
    return read(Report(id="rep_test", text=REPORT, published=PUBLISHED), kit).claims


def the(claims, type_):
    found = [c for c in claims if c.type.value == type_]
    assert found, f"no claim of type {type_}"
    return found


def test_source_place_and_time(claims):
    claim = the(claims, "shelling")[0]
    assert [p.actor.code for p in claim.sources.value] == ["SDNMIL"]
    assert claim.place.value.place.name in ("El Obeid", "Al Ubayyiḑ")
    assert (claim.time.value.period.start, claim.time.value.period.end) == (PUBLISHED, PUBLISHED)


def test_what_is_not_so_is_negative(claims):
    assert any(c.polarity.value == "negative" for c in the(claims, "armed_clash"))


def test_what_is_to_come_is_not_actual(claims):
    meeting = the(claims, "meeting")[0]
    assert meeting.modality.value == "planned"
    assert meeting.time.value.period.start == dt.date(2024, 5, 16)


def test_verification_covers_just_the_claims_it_names(claims):
    assert the(claims, "shelling")[0].verification.value == "unverified"
    assert the(claims, "travel_advisory")[0].verification.value is None


def test_every_claim_has_its_own_id(claims):
    assert len({c.id for c in claims}) == len(claims)


def test_reading_one_by_one_and_together_is_the_same(kit):
    reports = [Report(id=f"rep_{n}", text=REPORT[n * 40 :], published=PUBLISHED) for n in range(5)]
    together = [[c.id for c in r.claims] for r in read_many(reports, kit)]
    assert together == [[c.id for c in read(report, kit).claims] for report in reports]


WORDS = st.sampled_from(
    [
        *"shelled Kyiv rebels the army of near said “ ” . , killed five Aleppo not will attack".split(" "),
        *"on Monday by he Russia’s ( ) ’ 20".split(" "),
        '"',
        "\n",
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, max_size=40))
def test_any_words_give_claims_whose_texts_are_slices(kit, words):
    text = " ".join(words)
    for claim in read(Report(id="rep_test", text=text, published=PUBLISHED), kit).claims:
        assert claim.evidence.of(text) == claim.evidence_text
        parties = (claim.actors.value or ()) + (claim.targets.value or ()) + (claim.sources.value or ())
        assert all(party.span.of(text) == party.text for party in parties)
        for field in (claim.place.value, claim.time.value):
            assert field is None or field.span.of(text) == field.text
        assert 0 <= claim.confidence <= 1
