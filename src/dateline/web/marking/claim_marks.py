"""The spans of a claim's public form as marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dateline.web.marking.segments import Mark

# The parts of a claim that hold several words each, by the field they are marked as.
_SEVERAL = (("actors", "actor"), ("targets", "target"), ("quantities", "quantity"), ("sources", "source"))


def marks_of(claim: Mapping[str, Any]) -> Iterator[Mark]:
    """Yields a mark for each stretch of words that the claim rests on; its evidence comes first."""
    id_ = claim["id"]
    evidence = claim["evidence"]
    yield Mark(evidence["start"], evidence["end"], id_, "evidence")
    for part, field in _SEVERAL:
        for number, words in enumerate(claim[part]):
            yield Mark(words["start"], words["end"], id_, field, number)
    if place := claim["place"]:
        yield Mark(place["start"], place["end"], id_, "place")
    if time := claim["time"]:
        start, end = time["span"]
        yield Mark(start, end, id_, "time")
