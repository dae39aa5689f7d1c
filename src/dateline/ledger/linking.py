"""What a run of linking hands over to be stored; all ids are strings."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from dateline.model import Linked


@dataclass(frozen=True, slots=True)
class CopyRow:
    """A report's place in a group of copies; `score` in 0..1 is its likeness to the group."""

    group: str
    report: str
    score: float = 1.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SketchRow:
    """A report's sketch as the finder of copies draws it, and the bands (under 2^63) to find it by."""

    report: str
    least: bytes
    runs: int
    figures: bytes
    bands: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Linking:
    """What linking found, and the claims whose former incidents, links and contradictions it replaces.

    Without `touched` it replaces all of them.
    """

    linked: Linked
    touched: Collection[str] | None = None
