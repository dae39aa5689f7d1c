"""Decisions of reviewers as they leave."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from dateline.reviews import Verb
from dateline.web.api.shapes.fault import Fault
from dateline.web.api.shapes.shape import Shape


class ReviewMade(Shape):
    """A decision on a claim or an incident: who, when, what, an edit's field and values, why."""

    id: int = Field(examples=[17])
    claim: str | None = Field(examples=["clm_616b9bb2fe2dff30"])
    incident: str | None = Field(description="The incident that was merged or split.")
    reviewer: str = Field(examples=["amal"])
    at: str = Field(json_schema_extra={"format": "date-time"})
    verb: Verb
    field: str | None
    before: Any
    after: Any
    why: str
    undoes: int | None = Field(description="Id of the decision that an undo takes back.")


class MovedIncident(Shape):
    """An incident that holds other claims than were shown of it."""

    incident: str = Field(examples=["inc_3e82cca6fc0da444"])
    claims: list[str] = Field(description="The claims that it holds now.")
    came: list[str] = Field(description="Those of them that were not shown.")
    went: list[str] = Field(description="Those that were shown and that it does not hold.")


class ConflictAnswer(Shape):
    """A decision that was not filed, as what it is about is not as it was seen."""

    error: Fault
    others: list[ReviewMade] = Field(description="What others decided on it since, in order.")
    latest: int = Field(description="The last decision on it: a new one `upon` it knows them all.")
    moved: list[MovedIncident] = Field(
        description="Incidents with other claims than shown; none for a claim."
    )


class IncidentDecided(Shape):
    """A merge or split, and the incidents that the claims concerned are in after it."""

    review: ReviewMade
    incidents: list[str]
