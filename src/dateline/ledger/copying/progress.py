"""How far a copy is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Progress:
    """Rows of a table that are done, of so many; they are first copied, then compared in both ledgers."""

    doing: Literal["copying", "comparing"]
    table: str
    done: int
    all: int
