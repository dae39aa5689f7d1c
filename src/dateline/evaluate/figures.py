"""What a measurement on a corpus gives back."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Figures:
    """Named figures of one corpus; `notes` say what was counted and what was left out."""

    corpus: str
    items: int
    values: dict[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
