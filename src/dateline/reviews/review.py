"""What a person decided about a claim or an incident; reviews are only ever added."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

Verb = Literal["accept", "reject", "edit", "skip", "restore", "add", "split", "merge", "undo"]
State = Literal["unreviewed", "accepted", "corrected", "rejected"]
VERBS: tuple[Verb, ...] = (
    "accept", "reject", "edit", "skip", "restore", "add", "split", "merge", "undo",
)  # fmt: skip
STATES: tuple[State, ...] = ("unreviewed", "accepted", "corrected", "rejected")
# After one of these a newer reading no longer changes the claim.
PINNING: frozenset[Verb] = frozenset({"accept", "reject", "edit", "restore", "add"})


@dataclass(frozen=True, slots=True)
class Review:
    """One decision; `id` counts up in the order that they were made, `at` is in UTC.

    `claim` or `incident` says what it is about, both None for the undoing of a decision about neither.
    `before` and `after` are JSON values: of the field for an edit (for `type` with its codes of other
    schemes), the whole public form for a claim that was added, the claims concerned for a merge or split.
    `undoes` is the id of the review that an undo takes back. `seen` is the number of the row of the claim
    that the reviewer saw, None for what is no claim.
    """

    id: int
    claim: str | None
    incident: str | None
    reviewer: str
    at: dt.datetime
    verb: Verb
    field: str | None = None
    before: Any = None
    after: Any = None
    why: str = ""
    undoes: int | None = None
    seen: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A review to be made: who and when are added when it is filed.

    `pairs` are claims (smaller id first) that a merge or split judges the same occurrence, or not.
    `upon` is the id of the last review that its maker saw, of the claim or of all, 0 where there was none;
    where it is None, what others decided in between is not asked. `shown` holds, for each incident whose
    claims its maker was shown, its id and theirs; whether others hold other claims now is not asked.
    """

    verb: Verb
    claim: str | None = None
    incident: str | None = None
    field: str | None = None
    after: Any = None
    why: str = ""
    pairs: tuple[tuple[str, str, bool], ...] = ()
    upon: int | None = None
    shown: tuple[tuple[str, tuple[str, ...]], ...] = ()
