"""Reads the number in words that a model took for one, by the room of quantities."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dateline.llm.evidence import Evidence
from dateline.llm.grounding import FoundCount, Grounded
from dateline.model import Quantity
from dateline.quantities.knowledge import area_units
from dateline.quantities.numbers import Number, numbers

_FIGURES = re.compile(r"\d+")
_THOUSANDS = re.compile(r"(?<=\d)[.,\u00a0\u202f\u066c ](?=\d{3}\b)")
# "A soldier was killed": one, where people are counted.
_ONE = re.compile(r"(?:a|an|one)\s", re.IGNORECASE)
_PEOPLE = frozenset({"killed", "injured", "captured", "missing"})


def count(claim: Grounded, evidence: Evidence, dropped: Counter[str]) -> Iterator[Quantity]:
    """Yields what is counted in a claim, each value once; words without a number are dropped and counted."""
    seen = set()
    for one in claim.quantities:
        quantity = _quantity(one, evidence)
        if quantity is None:
            dropped["quantities whose words hold no number"] += 1
        elif (key := (quantity.what, quantity.low, quantity.high)) not in seen:
            seen.add(key)
            yield quantity


def _quantity(one: FoundCount, evidence: Evidence) -> Quantity | None:
    text = one.words.span.of(evidence.text)
    words = one.words.english or text
    if one.words.english and not _figures(text) <= _figures(words):
        return None
    number = max(numbers(words), key=lambda n: n.span.length, default=None)
    low, high = (number.low, number.high) if number else (None, None)
    if number is None and one.what in _PEOPLE and _ONE.match(words):
        low = high = 1.0
    if low is None and high is None:
        return None
    if one.what == "area_km2" and number is not None:
        low, high = (bound and bound * _to_square_km(words, number) for bound in (low, high))
    return Quantity(one.what, low, high, text, one.words.span)


def _to_square_km(words: str, number: Number) -> float:
    after = words[number.span.end :].lower().split()
    units = (factor for unit, factor in area_units().items() if " ".join(after).startswith(unit))
    return next(units, 1.0)


def _figures(words: str) -> set[str]:
    """The figures of a number without marks of thousands, which differ by language."""
    return {str(int(figure)) for figure in _FIGURES.findall(_THOUSANDS.sub("", words))}
