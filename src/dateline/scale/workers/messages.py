"""What a reader and its guard say to each other, over a socket; and what became of a part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dateline.errors import DatelineError
from dateline.scale.parts import Part

# A record of the part, and a report of the record; the second is -1 for the record as a whole.
Position = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reject:
    """What gave no claims, and why: an error's code, what was found, what was expected, the cure."""

    origin: str
    code: str
    found: str
    expected: str = ""
    cure: str = ""
    report: str | None = None

    @classmethod
    def of(cls, error: DatelineError, origin: str, report: str | None = None) -> Reject:
        """Returns the reject of an error."""
        return cls(origin, error.code, error.found, error.expected, error.cure, report)


@dataclass(frozen=True, slots=True)
class Read:
    """Asks to read a part, without what is to be set aside."""

    part: Part
    aside: Mapping[Position, Reject] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ready:
    """Says that the models are loaded."""


@dataclass(frozen=True, slots=True)
class At:
    """Says which report comes next: whatever happens now happens to it."""

    position: Position
    origin: str


@dataclass(frozen=True, slots=True)
class Written:
    """Says that the part is on disk: under which name, and what is in it; `known` if it was there before.

    `rejects` counts by code; `seconds` is the time by the clock, `cpu` that of the reader's core, `megabytes`
    its memory afterwards.
    """

    part: int
    name: str
    reports: int
    claims: int
    rejects: Mapping[str, int]
    known: bool = False
    seconds: float = 0.0
    cpu: float = 0.0
    megabytes: int = 0
    worker: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """Says that the part could not be read or written; nothing of it is on disk, so that it can be again.

    `is_fatal` says that no other part can be either.
    """

    part: int
    reject: Reject
    is_fatal: bool = False


Answer = Ready | At | Written | Unread
Outcome = Written | Unread
Spoken = Any
