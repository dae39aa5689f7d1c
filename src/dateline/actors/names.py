"""Finds the names of the registry, of countries and of their people in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.actors.registry import Name, Registry, fold
from dateline.model import Sentence

# Words before a country that make it the ground of what is told and not its subject ("in northern Syria").
_GROUND = frozenset(
    """in inside into within across throughout northern southern eastern western northeastern northwestern
    southeastern southwestern north-eastern north-western south-eastern south-western central north-east
    north-west north south east west""".split()
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NameAt:
    """A name of the registry at tokens `first` up to `last` (exclusive) of a sentence."""

    first: int
    last: int
    name: Name


@dataclass(frozen=True, slots=True)
class _Piece:
    """A folded word with its token: "M-19" is one token of three words."""

    word: str
    token: int


def find_names(sentence: Sentence, registry: Registry) -> list[NameAt]:
    """Returns the names of a sentence, the longest at each word, none overlapping."""
    pieces = [_Piece(word, t.i) for t in sentence.tokens for word in fold(t.text)]
    found: list[NameAt] = []
    i = 0
    while i < len(pieces):
        match = _longest_at(sentence, pieces, i, registry)
        if match is not None:
            found.append(match)
        last = match.last if match is not None else 0
        i += 1
        while i < len(pieces) and pieces[i].token < last:
            i += 1
    return found


def is_ground(sentence: Sentence, at: NameAt) -> bool:
    """Says whether a country stands as the place of what is told: "in Syria", "northern Mali"."""
    return at.first > 0 and sentence.tokens[at.first - 1].text.lower() in _GROUND


def _longest_at(sentence: Sentence, pieces: Sequence[_Piece], i: int, registry: Registry) -> NameAt | None:
    piece = pieces[i]
    token = sentence.tokens[piece.token]
    if i and pieces[i - 1].token == piece.token:
        return None
    for name in registry.names.get(piece.word, ()):
        k = len(name.words)
        if tuple(p.word for p in pieces[i : i + k]) != name.words:
            continue
        last = pieces[i + k - 1].token + 1
        if i + k < len(pieces) and pieces[i + k].token < last:
            continue
        if not (_opens_a_name(token.text[0]) or _is_written_small(name)):
            continue
        start = sentence.span.start
        words = sentence.text[token.start - start : sentence.tokens[last - 1].end - start]
        if name.exact is not None and words.replace(".", "") != name.exact.replace(".", ""):
            continue
        if not _is_first_name(sentence, piece.token, last, name, registry):
            return NameAt(piece.token, last, name)
    return None


def _is_first_name(sentence: Sentence, first: int, last: int, name: Name, registry: Registry) -> bool:
    """Whether a group's one-word name is here the first name of a person: "Amal Idris"."""
    if name.entry is None or name.entry.kind == "person" or last - first > 1 or last >= len(sentence.tokens):
        return False
    token, after = sentence.tokens[first], sentence.tokens[last]
    return (
        token.dep == "compound"
        and token.head == last
        and after.pos == "PROPN"
        and after.text[:1].isupper()
        and not after.text.isupper()
        and after.lemma not in registry.roles
        and after.lemma not in registry.belonging
    )


def _opens_a_name(letter: str) -> bool:
    """A capital, or a letter of a script that has none."""
    return letter.isupper() or (letter.isalpha() and not letter.islower())


def _is_written_small(name: Name) -> bool:
    """British papers write "the state department" without capitals; single words would be too many others."""
    return name.entry is not None and name.entry.kind != "person" and len(name.words) > 1
