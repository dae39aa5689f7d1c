"""Compares which reports two claims stand in."""

from __future__ import annotations

from dateline.incidents.facts import Facts

LEVELS = (
    "another report", "copies of one text", "same report, another voice", "same report, same voice",
    "same report, same words",
)  # fmt: skip


def compare(a: Facts, b: Facts) -> str:
    """Returns how the reports relate.

    A report that uses the same words twice with one voice tells of two occurrences: what is told again
    is filed once. With other words it may come back to the first one.
    """
    if a.report == b.report:
        if a.voice != b.voice:
            return "same report, another voice"
        return "same report, same words" if _alike(a, b) else "same report, same voice"
    if a.copies == b.copies and a.kind == b.kind and a.voice == b.voice and _alike(a, b):
        return "copies of one text"
    return "another report"


def _alike(a: Facts, b: Facts) -> bool:
    return a.words == b.words and a.numbers == b.numbers
