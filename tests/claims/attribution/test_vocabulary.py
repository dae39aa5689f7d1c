"""The reviewed files of reporting words hold together."""

from __future__ import annotations

from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.claims.attribution.vocabulary import inflect, load_vocabulary, parse_verb, read_words
from dateline.errors import KnowledgeError


def rows():
    text = resources.files("dateline.claims").joinpath("data", "reporting_verbs.tsv").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_rows_parse_and_no_verb_comes_twice():
    lemmas = [parse_verb(row, where="test")[0].lemma for row in rows()]
    assert len(lemmas) == len(set(lemmas)) >= 150
    assert lemmas == sorted(lemmas)


def test_every_verb_is_reached_by_its_lemma():
    verbs = load_vocabulary().verbs
    assert all(verbs[row.split("\t")[0]].lemma == row.split("\t")[0] for row in rows())


@pytest.mark.parametrize("name", ["titles", "people", "bodies", "statements"])
def test_word_lists_are_lower_case(name):
    words = read_words(f"attribution_{name}.txt")
    assert words
    assert all(word == word.lower() for word in words)


@pytest.mark.parametrize("row", ["say\tsay\tc\tno\t", "say\tnoise\tc\tno\t\t", "say\tsay\tz\tno\t\t"])
def test_malformed_rows_are_named(row):
    with pytest.raises(KnowledgeError, match="file:7"):
        parse_verb(row, where="file:7")


@pytest.mark.parametrize(
    ("lemma", "irregular", "forms"),
    [
        ("deny", (), {"deny", "denies", "denied", "denying"}),
        ("say", ("said", "saying"), {"say", "says", "said", "saying"}),
        ("agree", (), {"agree", "agrees", "agreed", "agreeing"}),
        ("stress", (), {"stress", "stresses", "stressed", "stressing"}),
    ],
)
def test_forms(lemma, irregular, forms):
    assert set(inflect(lemma, irregular)) == forms


@given(st.text(alphabet="abcdefghijklmnoprstuvy", min_size=2, max_size=9))
def test_a_verb_is_one_of_its_forms(lemma):
    forms = inflect(lemma, ())
    assert forms[0] == lemma
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize("name", ["stance_verbs.txt", "stance_nouns.txt"])
def test_words_of_stance_are_listed_once_and_in_order(name):
    text = resources.files("dateline.claims").joinpath("data", name).read_text("utf-8")
    words = [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]
    assert words == sorted(set(words))
