"""Finds the names of the registry, of countries and of their people in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.actors.registry import Name, Registry, fold
from dateline.model import Sentence


@dataclass(frozen=True, slots=True)
class NameAt:
    """A name of the registry at tokens `first` up to `last` (exclusive) of a sentence."""

    first: int
    last: int
    name: Name


def find_names(sentence: Sentence, registry: Registry) -> list[NameAt]:
    """Returns the names of a sentence, the longest at each word, none overlapping."""
    folded = [fold(t.text) for t in sentence.tokens]
    flat = [f[0] if len(f) == 1 else " ".join(f) for f in folded]
    found: list[NameAt] = []
    i = 0
    while i < len(flat):
        match = _longest_at(sentence, flat, i, registry)
        if match is not None:
            found.append(match)
        i = match.last if match is not None else i + 1
    return found


def _longest_at(sentence: Sentence, flat: list[str], i: int, registry: Registry) -> NameAt | None:
    token = sentence.tokens[i]
    if not flat[i]:
        return None
    capital = token.text[0].isupper()
    for name in registry.names.get(flat[i], ()):
        k = len(name.words)
        if tuple(flat[i : i + k]) != name.words or not (capital or _is_written_small(name)):
            continue
        start, end = token.start, sentence.tokens[i + k - 1].end
        words = sentence.text[start - sentence.span.start : end - sentence.span.start]
        if name.exact is None or words.replace(".", "") == name.exact.replace(".", ""):
            return NameAt(i, i + k, name)
    return None


def _is_written_small(name: Name) -> bool:
    """British papers write "the state department" without capitals; single words would be too many others."""
    return name.entry is not None and name.entry.kind != "person" and len(name.words) > 1
