"""Joins what several passages tell of one claim: they overlap, so that no sentence lacks its context."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.llm.grounding import Grounded

# Two readings of one event share at least half of the shorter words that state it.
_SHARED = 0.5


def merge(found: Iterable[Grounded]) -> tuple[Grounded, ...]:
    """Returns each claim once, in the order of the text; of two readings the one that says more stands."""
    kept: list[Grounded] = []
    for one in sorted(found, key=lambda g: (g.evidence.start, g.evidence.end, g.passage.start)):
        twin = next((i for i, other in enumerate(kept) if _is_same(one, other)), None)
        if twin is None:
            kept.append(one)
        elif one.filled > kept[twin].filled:
            kept[twin] = one
    return tuple(kept)


def _is_same(one: Grounded, other: Grounded) -> bool:
    """Whether two passages tell the same: one kind, the same words, and no other place or source."""
    if one.passage == other.passage or not one.evidence.overlaps(other.evidence):
        return False
    mine, theirs = one.proposal, other.proposal
    if (mine.type, mine.polarity) != (theirs.type, theirs.polarity):
        return False
    shared = min(one.evidence.end, other.evidence.end) - max(one.evidence.start, other.evidence.start)
    if shared < _SHARED * min(one.evidence.length, other.evidence.length):
        return False
    if one.place and other.place and not one.place.span.overlaps(other.place.span):
        return False
    return not (one.sources and other.sources) or one.sources[-1].span.overlaps(other.sources[-1].span)
