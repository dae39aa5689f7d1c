"""Our figures are those of the judge of the coding guide."""

from __future__ import annotations

import json
import random
import subprocess
import sys

import pytest

from dateline.errors import CorpusError
from dateline.evaluate.agreement import same_parties, same_place, same_time, same_words
from dateline.evaluate.gold import load_gold, score
from dateline.evaluate.pairing import pair_claims

KYIV = {"name": "Kyiv", "country": "UKR", "lat": 50.45, "lon": 30.52, "precision": "settlement"}


def claim(evidence, **fields):
    base = {
        "type": "shelling", "polarity": "positive", "modality": "actual", "actors": [], "targets": [],
        "place": None, "time": None, "quantities": [], "sources": [], "verification": None,
    }  # fmt: skip
    return {**base, "evidence": evidence, **fields}


def test_place_agrees_within_its_reach():
    assert same_place(KYIV, {**KYIV, "lat": 50.5})
    assert not same_place(KYIV, {**KYIV, "lat": 51.5})
    assert not same_place(KYIV, {**KYIV, "precision": "country"})
    assert same_place(None, None)
    assert not same_place(KYIV, None)


def test_time_agrees_on_both_days():
    day = {"start": "2024-05-14", "end": "2024-05-14"}
    assert same_time(day, dict(day))
    assert not same_time(day, {**day, "end": "2024-05-15"})


def test_parties_agree_on_codes_or_on_a_code_and_a_word():
    army = {"text": "the army", "code": "SDNMIL"}
    assert same_parties([army], [{"text": "soldiers", "code": "SDNMIL"}])
    assert same_parties([army], [army, {"text": "x", "code": "SDNREB"}])
    assert not same_parties([army], [{"text": "the army", "code": "SDNREB"}])


def test_the_same_words_under_another_code_are_the_same_words():
    army = {"text": "the Sudanese army", "code": "SDNMIL"}
    assert same_words([army], [{"text": "Sudanese army", "code": "UNK"}])
    assert not same_words([army], [{"text": "Sudanese officials", "code": "SDNMIL"}])
    assert not same_words([army], [])
    assert not same_words([], [])


def test_a_claim_is_paired_once():
    text = "Shells fell on the port. Shells fell on the town."
    gold = [claim("Shells fell on the port")]
    pairs = pair_claims(text, gold, [claim("Shells fell"), claim("fell on the port")])
    assert len(pairs) == 1


def test_empty_folder_is_an_error(tmp_path):
    with pytest.raises(CorpusError, match="holds no coded report"):
        load_gold(tmp_path)


def test_figures_equal_the_judges(shared, tmp_path):
    """Coded claims, damaged at random, score the same here and there."""
    chance = random.Random(7)
    golds = load_gold(shared / "gold/dev")
    damaged = {}
    for gold in golds:
        kept = [dict(c) for c in gold.claims if chance.random() < 0.8]
        for c in kept:
            if chance.random() < 0.3:
                c["type"] = "attack"
            if chance.random() < 0.3:
                c["place"] = None
            if chance.random() < 0.3:
                c["actors"] = [{"text": "the army", "code": "UKRMIL"}]
        damaged[gold.name] = kept
        (tmp_path / f"{gold.name}.json").write_text(json.dumps({"claims": kept}))
    judge = shared / "gold/score.py"
    run = subprocess.run(
        [sys.executable, str(judge), str(shared / "gold/dev"), str(tmp_path), "--json"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    theirs = json.loads(run.stdout)
    ours = score(golds, lambda gold: damaged[gold.name])
    for name in ("detected", "typed", "soft", "record"):
        assert round(getattr(ours, name).f1, 3) == theirs[name]["f1"]
    assert {k: round(v, 3) for k, v in ours.fields.items()} == theirs["fields"]
