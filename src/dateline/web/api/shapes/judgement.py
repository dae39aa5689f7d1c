"""Why a field has its value."""

from __future__ import annotations

from pydantic import Field

from dateline.web.api.shapes.shape import Shape, Words


class Rejected(Shape):
    """A candidate that lost, and why."""

    label: str
    score: float | None = None
    reason: str = ""


class Judgement(Shape):
    """A choice: the value or null, its score in 0..1, the rule, the words that it read, what lost."""

    value: str | None = None
    score: float | None = None
    rule: str = Field(examples=["same-sentence"])
    reason: str = ""
    words: list[Words] = Field(default=[])
    rejected: list[Rejected] = Field(default=[])


class Judgements(Shape):
    """The judgement behind each field of a claim, by the name of the field."""

    claim: str
    judgements: dict[str, Judgement]
