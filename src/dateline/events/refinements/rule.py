"""One refinement: which types it looks at, and what it makes of an event."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dateline.events.refinements.case import Case


@dataclass(frozen=True, slots=True)
class Rule:
    """`judge` returns the type that an event of one of `types` really has, NO_EVENT, or None.

    Each of `examples` is a text and a type that one of its events has.
    """

    name: str
    types: frozenset[str]
    judge: Callable[[Case], str | None]
    examples: tuple[tuple[str, str], ...]
