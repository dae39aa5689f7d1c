"""Turns pieces of a text into what a page writes one after another: marks opened, words, marks closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.web.marking.segments import Mark, Segment


@dataclass(frozen=True, slots=True)
class Open:
    """A mark begins; `is_first` says that nothing of it was opened before, so that it bears the anchor."""

    mark: Mark
    is_first: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the report."""

    text: str


@dataclass(frozen=True, slots=True)
class Close:
    """The mark opened last ends; `is_last` says that nothing of it is opened again."""

    mark: Mark
    is_last: bool


Step = Open | Words | Close


def steps(segments: Iterable[Segment]) -> Iterator[Step]:
    """Yields steps in which every mark that is opened is closed before those around it.

    A mark that crosses another is closed with it and opened again behind; one that only nests stays whole.
    """
    held: list[Mark] = []
    at = 0
    for segment in segments:
        kept = _common(held, segment.marks)
        yield from _closed(held, kept, segment.start)
        for mark in segment.marks[kept:]:
            yield Open(mark, is_first=mark.start >= segment.start)
        held = list(segment.marks)
        yield Words(segment.text)
        at = segment.end
    yield from _closed(held, 0, at)


def _common(held: list[Mark], wanted: tuple[Mark, ...]) -> int:
    """How many of the outermost marks stay open."""
    kept = 0
    while kept < len(held) and kept < len(wanted) and held[kept] == wanted[kept]:
        kept += 1
    return kept


def _closed(held: list[Mark], kept: int, at: int) -> Iterator[Close]:
    for mark in reversed(held[kept:]):
        yield Close(mark, is_last=mark.end <= at)
