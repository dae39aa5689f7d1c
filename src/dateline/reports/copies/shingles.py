"""The runs of words that two copies of a text share."""

from __future__ import annotations

import re
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"\w+")
# Runs of four words: unrelated reports of one war share less than one in a hundred of them.
WIDTH = 4
# Odd 64-bit multipliers (digits of pi) that tell the four places of a run apart.
_PLACES = np.array(
    [0x243F6A8885A308D3, 0x13198A2E03707345, 0xA4093822299F31D1, 0x082EFA98EC4E6C89], dtype=np.uint64
)

_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split()
)


def shingles(text: str) -> NDArray[np.uint64]:
    """Returns the different runs of four words of a text as 64-bit hashes, sorted.

    A word with a capital counts by its first letter alone: names are spelled in several ways in copies
    that were translated (Bakhmut, Bakhmout), and rarely with another initial. A text of fewer than four
    words has no run.
    """
    words = _WORD.findall(text)
    if len(words) < WIDTH:
        return np.zeros(0, dtype=np.uint64)
    hashes = np.array([crc32(_form(word).encode()) + 1 for word in words], dtype=np.uint64)
    runs = np.zeros(len(words) - WIDTH + 1, dtype=np.uint64)
    for place, multiplier in enumerate(_PLACES):
        runs += hashes[place : place + len(runs)] * multiplier
    return np.unique(runs)


def figures(text: str) -> NDArray[np.uint32]:
    """Returns the different numbers of a text, each with the word before and after, as hashes, sorted."""
    words = [_form(word) for word in _WORD.findall(text)]
    found = {
        crc32(" ".join(words[max(0, i - 1) : i + 2]).encode())
        for i, word in enumerate(words)
        if word[0].isdigit() or word in _NUMBERS
    }
    return np.array(sorted(found), dtype=np.uint32)


def _form(word: str) -> str:
    return word[0] if word[0].isupper() else word
