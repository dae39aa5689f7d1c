"""How values are said on pages: the filters of all templates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any


def spoken(name: str) -> str:
    """Returns a name of the data as words: `ground_assault` as `ground assault`."""
    return name.replace("_", " ").replace("-", " ")


def days(start: dt.date | str | None, end: dt.date | str | None) -> str:
    """Returns inclusive days as people write them: `12–19 May 2024`; `no date` where there is none."""
    first, last = _day(start), _day(end)
    if first is None or last is None:
        return "no date"
    if first == last:
        return f"{first.day} {first:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%B %Y}"
    if first.year == last.year:
        return f"{first.day} {first:%B} – {last.day} {last:%B %Y}"
    return f"{first.day} {first:%B %Y} – {last.day} {last:%B %Y}"


def figure(low: float | None, best: float | None, high: float | None) -> str:
    """Returns a number as low–best–high, or as one where all ends agree; an open end is `?`."""
    bounds = ["?" if n is None else f"{n:,g}" for n in (low, best, high)]
    return bounds[0] if len(set(bounds)) == 1 else "–".join(bounds)


def counted(number: int, noun: str) -> str:
    """Returns a number with its noun in the plural where it needs one: `1 claim`, `2,000 claims`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _day(value: dt.date | str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if isinstance(value, str) else value


FILTERS: dict[str, Callable[..., Any]] = {
    "spoken": spoken,
    "days": days,
    "figure": figure,
    "counted": counted,
}
