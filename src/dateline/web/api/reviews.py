"""/api/v1/reviews and what is decided on a claim: the queue, decisions, their history, agreement."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from dateline.errors import ClaimUnknown
from dateline.ledger.rows import claim_object
from dateline.reviews import Review
from dateline.reviews import agreement as agreement_of
from dateline.web.api.answers import Json, object_of
from dateline.web.api.faults import CONFLICTS
from dateline.web.reviewing.asking import ReviewAsked, ReviewAsks
from dateline.web.reviewing.room import Room
from dateline.web.security.roles import Reviewer
from dateline.web.workspace import Here, Workspace

router = APIRouter(tags=["reviews"])

Limit = Annotated[int, Query(ge=1, le=500)]
Upon = Annotated[int | None, Query(ge=0, description="Id of the last decision on the claim that was seen.")]


class DecisionBody(BaseModel):
    """A decision on a claim: `field` and `value` for an edit, in the form of a claim's own fields.

    `upon` is the id of the last decision on the claim that its maker saw, 0 for none: where others decided
    after it, the answer is 409 and nothing is filed. Without it, or for a skip, that is not asked.
    """

    model_config = ConfigDict(extra="forbid")
    verb: Literal["accept", "reject", "skip", "restore", "edit"]
    field: str = Field("", max_length=40)
    value: Any = None
    why: str = Field("", max_length=2000)
    upon: int | None = Field(
        None, ge=0, description="Id of the last decision on the claim that was seen, 0 for none."
    )


class AddedBody(BaseModel):
    """A claim that the reader missed: `evidence` and `type` at least, in the form of a claim's own fields."""

    model_config = ConfigDict(extra="forbid")
    values: dict[str, Any]
    why: str = Field("", max_length=2000)


@router.get("/review/queue", operation_id="list_claims_to_review")
def queue(here: Here, user: Reviewer, asking: ReviewAsks, limit: Limit = 20) -> Json:
    """Lists the next claims to review by the filter, the doubtful first, and how far the review is."""
    found = here.ledger.reviews.waiting(
        asking.asked.wanted, reviewer=user.name, look=asking.look, limit=limit
    )
    items = [claim_object(shown) for shown in found]
    return Json({"items": items, "progress": object_of(here.ledger.reviews.progress(asking.asked.wanted))})


@router.get("/reviews", operation_id="list_reviews")
def reviews(here: Here, user: Reviewer, claim: str = "", incident: str = "", reviewer: str = "") -> Json:
    """Lists decisions in the order they were made, undone ones and undoings too."""
    del user
    made = here.ledger.reviews.of(claim=claim or None, incident=incident or None, reviewer=reviewer or None)
    return Json({"items": [object_of(review) for review in made]})


@router.get("/reviews/agreement", operation_id="get_agreement")
def agreement(here: Here, user: Reviewer) -> Json:
    """Returns Krippendorff's alpha of every field over claims that two or more people reviewed."""
    del user
    return Json(object_of(agreement_of(here.ledger.reviews.ratings())))


@router.post("/reviews/undo", operation_id="undo_review", responses=CONFLICTS)
def undo(here: Here, room: Room, user: Reviewer, asking: ReviewAsks, upon: Upon = None) -> Json:
    """Takes back the last standing decision of who asks.

    Where others decided on its claim since, the answer is 409, unless `upon` is the last decision of theirs.
    """
    return _answer(here, asking, room.done(room.desk.undo(user.name, upon=upon)))


@router.post("/claims/{id}/reviews", operation_id="review_claim", responses=CONFLICTS)
def decide(id: str, body: DecisionBody, here: Here, room: Room, user: Reviewer, asking: ReviewAsks) -> Json:
    """Files a decision on a claim; the answer counts the progress of the claims that fit the filter."""
    if body.verb == "edit":
        done = room.desk.edit(id, user.name, field=body.field, value=body.value, why=body.why, upon=body.upon)
    elif body.verb == "skip":
        done = room.desk.skip(id, user.name, why=body.why)
    else:
        done = getattr(room.desk, body.verb)(id, user.name, why=body.why, upon=body.upon)
    return _answer(here, asking, room.done(done))


@router.post("/reports/{id}/claims", operation_id="add_claim")
def add(id: str, body: AddedBody, here: Here, room: Room, user: Reviewer, asking: ReviewAsks) -> Json:
    """Adds a claim that the reader missed."""
    done = room.desk.add(id, user.name, values=body.values, why=body.why)
    return _answer(here, asking, room.done(done))


def _answer(here: Workspace, asking: ReviewAsked, done: Review) -> Json:
    """The decision, and the claim as it is after it, None where it is gone or it was about no claim."""
    after = _after(here, done.claim) if done.claim else None
    progress = object_of(here.ledger.reviews.progress(asking.asked.wanted))
    return Json({"review": object_of(done), "after": after, "progress": progress})


def _after(here: Workspace, claim: str) -> dict[str, Any] | None:
    try:
        held = here.ledger.reviews.claim(claim).reviewed
    except ClaimUnknown:
        # It was added, and that was undone.
        return None
    return {"state": held.state, "claim": held.public}
