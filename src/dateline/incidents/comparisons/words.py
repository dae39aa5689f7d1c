"""Compares the telling words and numbers of two claims' evidence."""

from __future__ import annotations

from dateline.incidents.facts import Facts

LEVELS = (
    "same words", "a number and a word in common", "a number in common", "many words in common",
    "a word in common", "other words", "no telling words",
)  # fmt: skip
# Three telling words in common (a weapon, a street, a name) are rare by chance.
_MANY = 3
# Figures below this ("2 shells") are in every second report and tell nothing.
_TELLING_NUMBER = 3


def compare(a: Facts, b: Facts) -> str:
    """Returns how the words agree."""
    if a.words == b.words and a.numbers == b.numbers and len(a.words) + len(a.numbers) >= _MANY:
        return "same words"
    common = len(set(a.words).intersection(b.words)) if a.words and b.words else 0
    if a.numbers and b.numbers and any(n >= _TELLING_NUMBER for n in set(a.numbers).intersection(b.numbers)):
        return "a number and a word in common" if common else "a number in common"
    if common >= _MANY:
        return "many words in common"
    if common:
        return "a word in common"
    return "other words" if a.words and b.words else "no telling words"
