"""Cuts a report into passages of whole sentences that overlap, and says what of it no passage was read of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.language import split_sentences
from dateline.model import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """Some whole sentences of a report, in their order; at least one."""

    sentences: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """From the first sentence to the last."""
        return Span(self.sentences[0].start, self.sentences[-1].end)

    def halves(self) -> tuple[Passage, ...]:
        """Returns the two halves, or the passage itself where it is one sentence."""
        middle = len(self.sentences) // 2
        if not middle:
            return (self,)
        return Passage(self.sentences[:middle]), Passage(self.sentences[middle:])


def split(text: str, *, size: int, overlap: int) -> tuple[Passage, ...]:
    """Returns passages of at most `size` code points that share at most `overlap` with the one before.

    A sentence that is longer than `size` is a passage by itself.
    """
    sentences = [span for span, _ in split_sentences(text)]
    found: list[Passage] = []
    first = 0
    while first < len(sentences):
        last = first + 1
        while last < len(sentences) and sentences[last].end - sentences[first].start <= size:
            last += 1
        found.append(Passage(tuple(sentences[first:last])))
        if last == len(sentences):
            break
        first = _step_back(sentences, first, last, overlap)
    return tuple(found)


def _step_back(sentences: Sequence[Span], first: int, last: int, overlap: int) -> int:
    """The index of the first sentence of the next passage, which opens after this one does."""
    start = last
    while start - 1 > first and sentences[last - 1].end - sentences[start - 1].start <= overlap:
        start -= 1
    return start


def uncovered(unread: Iterable[Span], read: Iterable[Span]) -> tuple[Span, ...]:
    """Returns the stretches of `unread` that no span of `read` covers, in order, those that touch joined."""
    left = list(unread)
    for span in read:
        left = [piece for one in left for piece in _without(one, span)]
    joined: list[Span] = []
    for span in sorted(left):
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = joined[-1].join(span)
        else:
            joined.append(span)
    return tuple(joined)


def _without(one: Span, other: Span) -> list[Span]:
    if not one.overlaps(other):
        return [one]
    pieces = [(one.start, min(one.end, other.start)), (max(one.start, other.end), one.end)]
    return [Span(start, end) for start, end in pieces if start < end]
