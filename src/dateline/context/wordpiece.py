"""Cuts a text into the word pieces of an uncased BERT vocabulary, each with its place in the text.

The steps are those of Devlin et al. 2019 (BERT) for uncased models: control characters go, letters are
lower-cased and lose their accents, words end at white space, punctuation and CJK characters, and each word is
covered from the left by the longest pieces that the vocabulary has.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

_UNKNOWN = "[UNK]"
# A word of more letters than this is unknown as a whole (the limit of the original).
_LONGEST = 100
_CJK = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B820, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A word piece: its number in the vocabulary, and where it stands, in code points of the text."""

    number: int
    start: int
    end: int


def pieces(text: str, vocabulary: Mapping[str, int]) -> list[Piece]:
    """Returns the pieces of a text in order."""
    found: list[Piece] = []
    for letters, places in _words(text):
        found.extend(_cut(letters, places, vocabulary))
    return found


def _words(text: str) -> Iterator[tuple[str, list[int]]]:
    """Yields each word in its normal form, with the place in the text that each of its letters comes from."""
    letters: list[str] = []
    places: list[int] = []
    for at, character in enumerate(text):
        kind, normal = _normal(character)
        if kind == "letter":
            letters.extend(normal)
            places.extend([at] * len(normal))
            continue
        if kind == "nothing":
            continue
        if letters:
            yield "".join(letters), places
            letters, places = [], []
        if kind == "alone":
            yield normal, [at] * len(normal)
    if letters:
        yield "".join(letters), places


@lru_cache(maxsize=8192)
def _normal(character: str) -> tuple[str, str]:
    """What a character is to a word (letter, alone, space, nothing), and its normal form."""
    category = unicodedata.category(character)
    if character in "\t\n\r" or category == "Zs":
        return "space", ""
    if character in "\0\ufffd" or category.startswith("C"):
        return "nothing", ""
    code = ord(character)
    if category.startswith("P") or (code < 128 and not character.isalnum()):
        return "alone", character
    if any(low <= code <= high for low, high in _CJK):
        return "alone", character
    plain = unicodedata.normalize("NFD", character.lower())
    return "letter", "".join(c for c in plain if unicodedata.category(c) != "Mn")


def _cut(letters: str, places: list[int], vocabulary: Mapping[str, int]) -> list[Piece]:
    """Covers a word by the longest known pieces from the left; one unknown piece if that fails."""
    whole = [Piece(vocabulary[_UNKNOWN], places[0], places[-1] + 1)]
    if len(letters) > _LONGEST:
        return whole
    found: list[Piece] = []
    start = 0
    while start < len(letters):
        for end in range(len(letters), start, -1):
            number = vocabulary.get(("##" if start else "") + letters[start:end])
            if number is not None:
                break
        else:
            return whole
        found.append(Piece(number, places[start], places[end - 1] + 1))
        start = end
    return found
