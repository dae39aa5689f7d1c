"""What is filed of a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim to be filed: its public form and, by field, why each has its value (both as JSON values)."""

    public: dict[str, Any]
    judgements: dict[str, Any]
