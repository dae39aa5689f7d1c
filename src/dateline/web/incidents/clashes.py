"""Contradictions of an incident with the words of both, pairs of the same values together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.ledger import Shown
from dateline.model import Contradiction
from dateline.web.names import Names

_TITLES = {
    "occurrence": "Did it happen?",
    "perpetrator": "Who did it?",
    "control": "Who holds the ground?",
    "figures": "How many?",
}


@dataclass(frozen=True, slots=True)
class Side:
    """One of two that contradict each other: a value, the words for it, and the claim."""

    value: str
    quote: str
    shown: Shown


@dataclass(frozen=True, slots=True)
class Clash:
    """Two values of a field that cannot both be right; `more` counts further pairs of claims with them."""

    title: str
    rule: str
    first: Side
    second: Side
    more: int


def clashes(found: Iterable[Contradiction], claims: Mapping[str, Shown], names: Names) -> tuple[Clash, ...]:
    """Returns the contradictions between claims that the ledger still holds, by field."""
    groups: dict[tuple[str, frozenset[str]], list[Contradiction]] = defaultdict(list)
    for one in found:
        if one.first in claims and one.second in claims:
            groups[one.field, frozenset((one.first_value, one.second_value))].append(one)
    order = list(_TITLES)
    return tuple(
        _clash(some, claims, names)
        for _, some in sorted(groups.items(), key=lambda pair: (order.index(pair[0][0]), -len(pair[1])))
    )


def _clash(some: list[Contradiction], claims: Mapping[str, Shown], names: Names) -> Clash:
    one = some[0]
    return Clash(
        title=_TITLES[one.field],
        rule=one.rule,
        first=Side(names.readable(_spoken(one.first_value)), one.first_quote, claims[one.first]),
        second=Side(names.readable(_spoken(one.second_value)), one.second_quote, claims[one.second]),
        more=len(some) - 1,
    )


def _spoken(value: str) -> str:
    """Types stand in values as the data names them."""
    return value.replace("_", " ")
