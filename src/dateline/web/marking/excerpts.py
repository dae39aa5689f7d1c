"""The sentences of a report that hold marks: enough to judge a claim by, without the whole text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dateline.web.marking.paragraphs import Paragraph
from dateline.web.marking.segments import Mark, cut
from dateline.web.marking.steps import steps

# Where a sentence ends, roughly; a break of two lines ends one too.
_END = re.compile(r"[.!?…。؟۔][\"”’»)\]]*(?=\s)|\n\s*\n")


def excerpts(text: str, marks: Iterable[Mark]) -> Iterator[Paragraph]:
    """Yields the stretches of whole sentences that the marks lie in, in the order of the text."""
    given = sorted(marks, key=lambda mark: mark.start)
    edges = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    for start, end in _joined(_around(mark, edges, text) for mark in given):
        here = [mark for mark in given if mark.start < end and mark.end > start]
        yield Paragraph(start, end, tuple(steps(cut(text, here, start=start, end=end))))


def _around(mark: Mark, edges: list[int], text: str) -> tuple[int, int]:
    start = max(edge for edge in edges if edge <= mark.start)
    end = min(edge for edge in edges if edge >= mark.end)
    while start < mark.start and text[start].isspace():
        start += 1
    return start, end


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that touch or overlap, or have but white space of one break between them, as one."""
    held: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if held is not None and start <= held[1] + 1:
            held = held[0], max(held[1], end)
            continue
        if held is not None:
            yield held
        held = start, end
    if held is not None:
        yield held
