"""Weighs the words between a source and a target, beside the event that connects the two.

The reader's events know what conflict researchers code; the roots of PLOVER reach further (property that is
returned, pardons, tariffs, lawsuits, asylum). What lies there is told by cues: `data/relation_cues.tsv`.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from dateline.evaluate.cues import Cue, read_cues
from dateline.model import Span

NONE = "none"
# An event with its roles is worth as much as a cue of middling weight.
_EVENT = 2.0
# Event and words agree.
_SAME = 1.0
# The words next to the source say what it does; each word between lowers a cue.
_FAR = 0.08
_WORDS = r"(?:\S+ ){0,10}?"


def root_by_words(text: str, source: Span | None, target: Span | None, told: str) -> str:
    """Returns the heaviest root: `told` by the reader's event (or `none`), or one that the words tell."""
    weights: dict[str, float] = defaultdict(float)
    if told != NONE:
        weights[told] = _EVENT
    masked = mask(text, source, target)
    for cue in _cues():
        if match := cue.words.search(masked):
            weight = cue.weight - _FAR * match.group().count(" ")
            weights[cue.label] = max(weights[cue.label], weight + _SAME * (cue.label == told))
    return max(weights, key=lambda root: weights[root], default=NONE)


def mask(text: str, source: Span | None, target: Span | None) -> str:
    """Returns the text with `<s>` and `<t>` in the places of source and target."""
    held = [(span, name) for span, name in ((source, "<s>"), (target, "<t>")) if span is not None]
    for span, name in sorted(held, key=lambda item: item[0].start, reverse=True):
        text = f"{text[: span.start]}{name}{text[span.end :]}"
    return text if source is not None else f"<s> {text}"


@cache
def _cues() -> tuple[Cue, ...]:
    return read_cues("relation_cues.tsv", {"~": _WORDS})
