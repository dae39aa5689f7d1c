"""/api/v1/incidents/ID/reviews: two incidents are one, or one is two."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from dateline.web.api.answers import Json, object_of
from dateline.web.api.faults import CONFLICTS
from dateline.web.api.shapes import IncidentDecided
from dateline.web.reviewing.room import Room
from dateline.web.security.roles import Reviewer

router = APIRouter(tags=["reviews"])

Id = Annotated[str, Field(max_length=40)]
# More than an incident holds; a request is bounded besides.
Ids = Annotated[list[Id], Field(max_length=50_000)]


class IncidentDecisionBody(BaseModel):
    """A merge with `other`, or a split of `claims` from the rest.

    `shown` holds, by incident, the ids of the claims that its maker saw (`claims` of the incident's own
    resource): where an incident holds others now, the answer is 409 and nothing is filed. So it is where
    others judged them after review `upon`. What is left out is not asked.
    """

    model_config = ConfigDict(extra="forbid")
    verb: Literal["merge", "split"]
    other: str = Field("", max_length=40, description="The incident to merge with.")
    claims: Ids = Field([], description="The claims to split off.")
    shown: dict[Id, Ids] = Field({}, max_length=2, description="The claims that were seen, by incident.")
    upon: int | None = Field(None, ge=0, description="Id of the last decision that was seen, 0 for none.")
    why: str = Field("", max_length=2000)


@router.post(
    "/incidents/{id}/reviews",
    operation_id="review_incident",
    response_model=IncidentDecided,
    responses=CONFLICTS,
)
def decide(id: str, body: IncidentDecisionBody, room: Room, user: Reviewer) -> Json:
    """Merges an incident with another or splits claims off; the answer names what their claims are in now."""
    ledger = room.desk.ledger
    members = ledger.incident(id).members
    if body.verb == "merge":
        members += ledger.incident(body.other).members
        done = room.desk.merge(id, body.other, user.name, why=body.why, upon=body.upon, shown=body.shown)
    else:
        done = room.desk.split(id, body.claims, user.name, why=body.why, upon=body.upon, shown=body.shown)
    found = dict.fromkeys(name for claim in members for name, _ in ledger.incidents_of(claim))
    return Json({"review": object_of(done), "incidents": list(found)})
