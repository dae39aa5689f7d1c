"""Names in other scripts: alike where they sound alike, whatever the ending."""

from __future__ import annotations

import pytest

from dateline.llm.likeness import alike


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Харькове", "Kharkiv"), ("Харківській області", "Kharkiv Oblast"), ("Олег Синєгубов", "Syniehubov"),
        ("زيلينسكي", "Zelensky"), ("باخموت", "Bakhmut"), ("Tchassiv Iar", "Chasiv Yar"),
        ("دمشق", "Damascus"),
    ],
)  # fmt: skip
def test_one_name_in_two_scripts(words: str, name: str):
    assert alike(words, name)


@pytest.mark.parametrize(
    ("words", "name"),
    [("Харькове", "Kyiv"), ("حلب", "Damascus"), ("Соледар", "Bakhmut"), ("", "Kyiv"), ("—", "Kyiv")],
)
def test_two_names(words: str, name: str):
    assert not alike(words, name)
