"""What the foreman and the worker say to each other, over a pipe."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.ledger import Result, Source


@dataclass(frozen=True, slots=True)
class Read:
    """Asks to read a part of a source; `key` tells sources apart, so that each is opened once."""

    key: tuple[int, int]
    part: int
    given: Source


@dataclass(frozen=True, slots=True)
class Link:
    """Asks to link what was read."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Says what the parts of the source are called."""

    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ended:
    """Says what became of the part, and ends the answer."""

    result: Result


@dataclass(frozen=True, slots=True)
class Linked:
    """Says how many incidents were made or changed, and ends the answer."""

    incidents: int


Task = Read | Link
Answer = Opened | Ended | Linked
