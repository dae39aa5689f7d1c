"""A report's text as paragraphs, each with its marks: no mark reaches over the edge of one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.web.marking.segments import Mark, cut
from dateline.web.marking.steps import Step, steps

# A line of its own; single breaks stay inside a paragraph, as wires wrap their lines.
_GAP = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph from `start` to `end` (code points of the report) and what is written of it."""

    start: int
    end: int
    steps: tuple[Step, ...]


def paragraphs(text: str, marks: Iterable[Mark]) -> Iterator[Paragraph]:
    """Yields the paragraphs of a text that hold anything but white space."""
    waiting = sorted(marks, key=lambda mark: mark.start)
    starts = [mark.start for mark in waiting]
    reaching: list[Mark] = []
    first = 0
    for start, end in _bounds(text):
        beyond = bisect_left(starts, end)
        here = [mark for mark in (*reaching, *waiting[first:beyond]) if mark.end > start]
        yield Paragraph(start, end, tuple(steps(cut(text, here, start=start, end=end))))
        reaching = [mark for mark in here if mark.end > end]
        first = beyond


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _GAP.finditer(text):
        if text[start : gap.start()].strip():
            yield start, gap.start()
        start = gap.end()
    if text[start:].strip():
        yield start, len(text)
