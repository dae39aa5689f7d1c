"""The words and numbers of a text that can tell one occurrence from another."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from sys import intern

_WORD = re.compile(r"[^\W\d_]{2,}(?:[-'’][^\W\d_]+)*|\d[\d,.]*\d|\d")
# Longer texts add words that say less; an evidence text has 3 to 12.
_MOST = 40


@cache
def plain_words() -> frozenset[str]:
    """Returns the words that reports of any fighting share."""
    text = resources.files("dateline.incidents").joinpath("data/plain_words.txt").read_text("utf-8")
    return frozenset(w for line in text.splitlines() if not line.startswith("#") for w in line.split())


def telling(text: str, *, without: str = "") -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Returns the telling words of a text in lower case and its whole numbers, each once and sorted.

    The words of `without` (the name of the place) are left out: the comparison of places reads them.
    """
    plain, skipped = plain_words(), set(_WORD.findall(without.lower()))
    words: set[str] = set()
    numbers: set[int] = set()
    for found in _WORD.findall(text.lower())[:_MOST]:
        if found[0].isdigit():
            numbers.update(_whole(found))
        elif found not in plain and found not in skipped:
            words.add(intern(found))
    return tuple(sorted(words)), tuple(sorted(numbers))


def _whole(found: str) -> list[int]:
    digits = found.replace(",", "")
    # Years and longer numbers are dates, amounts and names of things, not figures of an incident.
    return (
        [int(digits)] if digits.isdecimal() and len(digits) <= 4 and not 1900 <= int(digits) <= 2100 else []
    )
