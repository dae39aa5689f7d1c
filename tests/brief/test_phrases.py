from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.brief import phrases


@given(st.text())
def test_clean_text_is_one_line_without_characters_that_hide_and_stays_as_it_is(text):
    once = phrases.clean(text)
    assert once == phrases.clean(once)
    assert "\n" not in once
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Co") for c in once)


def test_joiners_that_scripts_need_are_kept():
    assert phrases.clean("می\u200cخواهم") == "می\u200cخواهم"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("", "not said who"),
        ("UKRMIL", "armed forces (UKR)"),
        ("CVL", "civilians"),
        ("SDN", "SDN"),
        ("SDNXYZ", "XYZ (SDN)"),
    ],
)
def test_who_is_counted_is_said_in_words(code, words):
    assert phrases.people(code) == words


@pytest.mark.parametrize(
    ("value", "words"), [(None, "?"), (0, "0"), (12000, "12,000"), (2.5, "2.5"), (1e6, "1,000,000")]
)
def test_numbers(value, words):
    assert phrases.number(value) == words
