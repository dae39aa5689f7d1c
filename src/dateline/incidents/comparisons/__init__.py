"""The table of comparisons: each gives a level in words, or rules a pair out."""

from __future__ import annotations

from collections.abc import Callable

from dateline.incidents.comparisons import kind, parties, place, quantity, report, time, words
from dateline.incidents.facts import Facts
from dateline.incidents.kinds import Kinds

# Those that can rule a pair out come first, the cheapest and most telling before the others.
Comparison = Callable[[Facts, Facts, Kinds], str | None]
COMPARISONS: tuple[tuple[str, Comparison], ...] = (
    ("kind", kind.compare),
    ("place", lambda a, b, _: place.compare(a, b)),
    ("time", lambda a, b, _: time.compare(a, b)),
    ("report", lambda a, b, _: report.compare(a, b)),
    ("parties", lambda a, b, _: parties.compare(a, b)),
    ("quantity", lambda a, b, _: quantity.compare(a, b)),
    ("words", lambda a, b, _: words.compare(a, b)),
)
# Where these two stand in the table.
PLACE, TIME = 1, 2
LEVELS: dict[str, tuple[str, ...]] = {
    "kind": kind.LEVELS,
    "place": place.LEVELS,
    "time": time.LEVELS,
    "report": report.LEVELS,
    "parties": parties.LEVELS,
    "quantity": quantity.LEVELS,
    "words": words.LEVELS,
}

__all__ = ["COMPARISONS", "LEVELS", "PLACE", "TIME", "Comparison"]
