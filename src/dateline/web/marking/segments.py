"""Cuts a text where marks begin and end, so that each piece is covered by one set of marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A half-open span of code points that supports one field of one claim; `number` tells its words apart.

    `number` counts the words of the same field of the same claim from 0.
    """

    start: int
    end: int
    claim: str
    field: str
    number: int = 0

    @property
    def anchor(self) -> str:
        """The id of its words on a page: the claim's own for its evidence."""
        return self.claim if self.field == "evidence" else f"{self.claim}-{self.field}-{self.number}"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text from `start` on with the marks that cover all of it, the widest first."""

    start: int
    text: str
    marks: tuple[Mark, ...]

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        return self.start + len(self.text)


def cut(text: str, marks: Iterable[Mark], *, start: int = 0, end: int | None = None) -> list[Segment]:
    """Returns the pieces of `text[start:end]`, which joined are that slice.

    Marks may nest and overlap; what lies outside of the slice is clipped, and empty marks are left out.
    """
    stop = len(text) if end is None else min(end, len(text))
    opening: dict[int, list[Mark]] = defaultdict(list)
    edges = {start, stop}
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, stop)
        if first < last:
            opening[first].append(mark)
            edges |= {first, last}
    pieces: list[Segment] = []
    ordered = sorted(edge for edge in edges if start <= edge <= stop)
    covering: list[Mark] = []
    for here, there in pairwise(ordered):
        covering = [mark for mark in covering if mark.end > here]
        if here in opening:
            covering = sorted([*covering, *opening[here]], key=_widest_first)
        pieces.append(Segment(here, text[here:there], tuple(covering)))
    return pieces


def _widest_first(mark: Mark) -> tuple[int, int, str, str, int]:
    return mark.start, -mark.end, mark.claim, mark.field, mark.number
