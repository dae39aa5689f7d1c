"""How many of what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.model.span import Span

Counted = Literal[
    "killed", "injured", "captured", "displaced", "missing", "attacks",
    "places", "weapons", "troops", "money", "area_km2", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range with what it counts; an open bound is None."""

    what: Counted
    low: float | None
    high: float | None
    text: str
    span: Span
