"""What two readers of one report do not agree on."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.span import Span


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of a claim on which two readers differ, with what each has; `-` where one has no such claim.

    `field` is `claim` where only one of them found it. `claim` is the id of the claim that stands.
    """

    claim: str
    field: str
    words: str
    span: Span
    built_in: str
    llm: str
