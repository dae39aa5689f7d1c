"""Integrity of the tables: every type has a group, every level a weight, kin lies inside its group."""

from __future__ import annotations

from importlib import resources

from dateline.events import Ontology
from dateline.incidents.kinds import Kinds
from dateline.incidents.tokens import plain_words
from dateline.incidents.weights import Weights


def test_every_type_of_the_ontology_has_a_group_and_no_other() -> None:
    assert Kinds.load().groups.keys() == Ontology.load().types.keys()


def test_kin_are_of_one_group() -> None:
    kinds = Kinds.load()
    assert all(kinds.group(one) == kinds.group(other) for one, other in kinds.kin)


def test_no_protest_is_a_battle() -> None:
    kinds = Kinds.load()
    assert {kinds.group(t) for t in ("protest", "riot", "crackdown")}.isdisjoint(
        {kinds.group(t) for t in ("armed_clash", "offensive", "shelling", "territory_change", "casualties")}
    )


def test_weights_load_and_agreement_outweighs_disagreement() -> None:
    reasons = Weights.load().reasons
    assert reasons["kind", "same kind"].weight > reasons["kind", "another kind"].weight
    assert reasons["time", "same day"].weight > reasons["time", "a day apart"].weight


def test_plain_words_are_sorted_small_letters_once() -> None:
    text = resources.files("dateline.incidents").joinpath("data/plain_words.txt").read_text("utf-8")
    words = [w for line in text.splitlines() if not line.startswith("#") for w in line.split()]
    assert words == sorted(set(words))
    assert plain_words() == frozenset(w.lower() for w in words)
