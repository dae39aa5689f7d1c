"""What somebody looks for, as words and phrases."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")


def phrases_of(q: str) -> list[str]:
    """Returns the phrases of a search, words parted by single spaces; a word alone is one too.

    What opens with a quotation mark and closes with one stays a phrase. Nothing is an operator.
    """
    parts = re.findall(r'"([^"]*)"|(\S+)', q)
    phrases = (" ".join(_WORD.findall(phrase or word)) for phrase, word in parts)
    return [phrase for phrase in phrases if phrase]
