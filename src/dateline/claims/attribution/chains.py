"""Joins attributions that lie in one another: "A reported that B said ..." has the sources A, B."""

from __future__ import annotations

from dataclasses import replace

from dateline.model import Attribution, Span


def chain(attributions: list[Attribution]) -> tuple[Attribution, ...]:
    """Returns the attributions in order, each with the speakers of those that hold its cue before its own."""
    ordered = sorted(attributions, key=lambda a: (a.content[0], a.cue or a.content[0]))
    return tuple(_within(a, ordered) for a in ordered)


def _within(inner: Attribution, others: list[Attribution]) -> Attribution:
    if inner.cue is None or not inner.sources:
        return inner
    outer = [o for o in others if o is not inner and o.sources and _holds(o, inner)]
    outer.sort(key=lambda o: -max(piece.length for piece in o.content))
    names: list[Span] = []
    for span in [s for o in outer for s in o.sources] + list(inner.sources):
        if span not in names:
            names.append(span)
    return replace(inner, sources=tuple(names))


def _holds(outer: Attribution, inner: Attribution) -> bool:
    if outer.cue is None or inner.cue is None or outer.cue == inner.cue:
        return False
    held = any(piece.holds(inner.cue) for piece in outer.content)
    return held and any(piece.overlaps(own) for piece in outer.content for own in inner.content)
