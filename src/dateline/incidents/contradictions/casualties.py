"""Two sources count the same people and their ranges do not meet."""

from __future__ import annotations

from dateline.incidents.contradictions.rule import Clash
from dateline.incidents.facts import part_of
from dateline.incidents.figures import whom
from dateline.model import FiledClaim, Quantity

_PEOPLE = frozenset({"killed", "injured", "captured", "missing", "displaced"})


def clash(a: FiledClaim, b: FiledClaim) -> Clash | None:
    """Returns the clash of the first figures that do not meet, of those killed before other figures.

    Claims that count different people (soldiers, civilians) do not contradict each other; one that does
    not say whom it counts may count all, and is not held against one that does.
    """
    if {part_of(a), part_of(b)} != {"tells"} or whom(a) != whom(b):
        return None
    for x in a.quantities:
        for y in b.quantities:
            if x.what == y.what and x.what in _PEOPLE and _apart(x, y):
                return Clash("figures", f"{x.what} {_range(x)}", f"{y.what} {_range(y)}")
    return None


def _apart(x: Quantity, y: Quantity) -> bool:
    return _under(x, y) or _under(y, x)


def _under(x: Quantity, y: Quantity) -> bool:
    return x.high is not None and y.low is not None and x.high < y.low


def _range(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low == high:
        return f"{low:g}" if low is not None else "unknown"
    if high is None:
        return f"at least {low:g}"
    return f"{low:g} to {high:g}" if low is not None else f"at most {high:g}"
