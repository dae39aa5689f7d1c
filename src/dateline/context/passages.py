"""Cuts a report into passages that the encoder takes at once: whole sentences, with words before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.context.wordpiece import Piece

# Pieces of a passage that are its own, and pieces before them that are read as context. The encoder is
# trained with these; longer passages cost more and were not tried.
BODY = 260
BEFORE = 30


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of pieces: [start, end) are its own, [before, start) are context."""

    before: int
    start: int
    end: int


def passages(pieces: Sequence[Piece], sentences: Sequence[int]) -> list[Passage]:
    """Returns passages that cover all pieces in order; `sentences` are where sentences start."""
    found: list[Passage] = []
    start = end = 0
    for first, last in _sentences(pieces, sentences):
        if last - start > BODY and end > start:
            found.append(Passage(max(0, start - BEFORE), start, end))
            start = first
        end = last
    if end > start:
        found.append(Passage(max(0, start - BEFORE), start, end))
    return found


def _sentences(pieces: Sequence[Piece], sentences: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yields the first and the last piece plus one of each sentence, those that are too long in parts."""
    starts = iter(sorted(sentences))
    upcoming = next(starts, None)
    bounds = [0]
    for index, piece in enumerate(pieces):
        if upcoming is not None and upcoming <= piece.start:
            bounds.append(index)
            while upcoming is not None and upcoming <= piece.start:
                upcoming = next(starts, None)
    bounds.append(len(pieces))
    for first, last in pairwise(bounds):
        for part in range(first, last, BODY):
            yield part, min(part + BODY, last)
