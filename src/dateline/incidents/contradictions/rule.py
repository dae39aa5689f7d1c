"""What a rule of contradiction is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from dateline.model import FiledClaim
from dateline.model.incident import Field


@dataclass(frozen=True, slots=True)
class Clash:
    """The field on which two claims cannot both be right, and what each gives."""

    field: Field
    first: str
    second: str


class Rule(Protocol):
    """Says on what two claims of one incident contradict each other, None where they do not.

    Rules are given the two claims in both orders and need to find a contradiction in one of them only.
    """

    def __call__(self, a: FiledClaim, b: FiledClaim) -> Clash | None:
        """Returns the clash of the two claims."""
