"""Decisions of reviewers as they leave."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from dateline.reviews import Verb
from dateline.web.api.shapes.fault import Fault
from dateline.web.api.shapes.shape import Shape


class ReviewMade(Shape):
    """A decision on a claim: who, when, what, the field of an edit with its value before and after, why."""

    id: int = Field(examples=[17])
    claim: str | None = Field(examples=["clm_616b9bb2fe2dff30"])
    reviewer: str = Field(examples=["amal"])
    at: str = Field(json_schema_extra={"format": "date-time"})
    verb: Verb
    field: str | None
    before: Any
    after: Any
    why: str
    undoes: int | None = Field(description="Id of the decision that an undo takes back.")


class ConflictAnswer(Shape):
    """A decision that was not filed, as others decided on the claim since it was seen."""

    error: Fault
    others: list[ReviewMade] = Field(description="What they decided, in order.")
    latest: int = Field(description="The last decision on the claim: a new one `upon` it knows them all.")
