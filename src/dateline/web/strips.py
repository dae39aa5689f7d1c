"""The coverage log as one strip an outlet, a cell a day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.ledger import Coverage

# Reports read on one day from which on a cell is of the next shade: few outlets print more than 30 a day.
_SHADES = (1, 4, 11, 31)


@dataclass(frozen=True, slots=True)
class Cell:
    """What was seen of an outlet on one day; `shade` runs from 0 (nothing read) to 4."""

    day: dt.date | None
    seen: int = 0
    read: int = 0
    failed: int = 0
    claims: int = 0

    @property
    def shade(self) -> int:
        """How dark it is drawn."""
        return sum(self.read >= least for least in _SHADES)


@dataclass(frozen=True, slots=True)
class Strip:
    """An outlet with its days, a cell for what has no day, and its sums over both."""

    outlet: str | None
    cells: tuple[Cell, ...]
    undated: Cell
    total: Cell


def strips_of(rows: Iterable[Coverage], days: Sequence[dt.date]) -> list[Strip]:
    """Returns the strips by outlet; an outlet that is not known comes last."""
    by_outlet: dict[str | None, dict[dt.date | None, Cell]] = defaultdict(dict)
    for row in rows:
        by_outlet[row.outlet][row.day] = Cell(row.day, row.seen, row.read, row.failed, row.claims)
    ordered = sorted(by_outlet, key=lambda name: (name is None, (name or "").casefold()))
    return [_strip(name, by_outlet[name], days) for name in ordered]


def _strip(outlet: str | None, by_day: dict[dt.date | None, Cell], days: Sequence[dt.date]) -> Strip:
    held = list(by_day.values())
    total = Cell(
        None,
        seen=sum(cell.seen for cell in held),
        read=sum(cell.read for cell in held),
        failed=sum(cell.failed for cell in held),
        claims=sum(cell.claims for cell in held),
    )
    cells = tuple(by_day.get(day, Cell(day)) for day in days)
    return Strip(outlet, cells, by_day.get(None, Cell(None)), total)
