"""Decisions of reviewers, from plain forms: each one is filed and leads back to the queue."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from dateline.errors import ClaimUnknown, ReviewRefused
from dateline.reviews import FIELDS, ReviewConflict, value_of
from dateline.web.forms import form_of
from dateline.web.pages.review import refused
from dateline.web.reviewing.asking import ReviewAsked, ReviewAsks
from dateline.web.reviewing.room import ReviewRoom, Room
from dateline.web.reviewing.values import text_of, upon_of, value_from
from dateline.web.security.roles import Reviewer
from dateline.web.workspace import Here

router = APIRouter(prefix="/review")

Words = Annotated[str, Form(max_length=2000)]
Ids = Annotated[list[str], Form(max_length=1000)]
# The last review of the claim, or of the ledger, that was shown.
Upon = Annotated[int | None, Form(ge=0)]


@router.post("/undo")
def undo(asking: ReviewAsks, room: Room, user: Reviewer, upon: Upon = None) -> Response:
    """Takes back the user's last decision, and shows its claim."""
    done = room.done(room.desk.undo(user.name, upon=upon))
    return _back(asking, "undo", claim=None if is_gone(room, done.claim) else done.claim)


@router.post("/accept")
def accept_shown(asking: ReviewAsks, room: Room, user: Reviewer, claims: Ids, upon: Upon = None) -> Response:
    """Accepts exactly the claims that the form lists, but for those on which others decided since."""
    made = {review.claim for review in room.desk.accept_all(claims, user.name, upon=upon)}
    left = [claim for claim in claims if claim not in made]
    return _back(asking, "accept-rest", claim=left[0]) if left else _back(asking, "accept")


@router.post("/claims/{id}/accept")
def accept(
    id: str, asking: ReviewAsks, room: Room, user: Reviewer, why: Words = "", upon: Upon = None
) -> Response:
    """Confirms a claim."""
    room.desk.accept(id, user.name, why=why, upon=upon)
    return _back(asking, "accept")


@router.post("/claims/{id}/reject")
def reject(
    id: str, asking: ReviewAsks, room: Room, user: Reviewer, why: Words = "", upon: Upon = None
) -> Response:
    """Rejects a claim."""
    room.done(room.desk.reject(id, user.name, why=why, upon=upon))
    return _back(asking, "reject")


@router.post("/claims/{id}/skip")
def skip(id: str, asking: ReviewAsks, room: Room, user: Reviewer, why: Words = "") -> Response:
    """Leaves a claim for later."""
    room.desk.skip(id, user.name, why=why)
    return _back(asking, "skip")


@router.post("/claims/{id}/restore")
def restore(
    id: str, asking: ReviewAsks, room: Room, user: Reviewer, why: Words = "", upon: Upon = None
) -> Response:
    """Takes a rejected claim back, and shows it."""
    room.done(room.desk.restore(id, user.name, why=why, upon=upon))
    return _back(asking, "restore", claim=id)


@router.post("/claims/{id}/edit")
async def edit(
    request: Request, id: str, field: str, asking: ReviewAsks, here: Here, room: Room, user: Reviewer
) -> Response:
    """Sets a field of a claim and shows it again, with what is wrong where it cannot be."""
    form = await form_of(request)

    def save() -> None:
        upon, why = upon_of(form), text_of(form, "why")[:2000]
        shown = here.ledger.reviews.claim(id).upon(upon)
        value = value_from(field, form, value_of(shown, field))
        room.done(room.desk.edit(id, user.name, field=field, value=value, why=why, upon=upon))

    try:
        if field not in FIELDS:
            raise ReviewRefused(f"There is no field {field[:40]!r}.", expected=", ".join(FIELDS))
        await run_in_threadpool(save)
    except ReviewConflict:
        raise
    except ReviewRefused as error:
        again = ReviewAsked(asking.asked, asking.look, id, field if field in FIELDS else None, "", "")
        return await refused(request, here, user, again, error)
    return _back(asking, "edit", claim=id)


@router.post("/reports/{id}/add")
def add(
    id: str, asking: ReviewAsks, room: Room, user: Reviewer, type: Words, text: Words, why: Words = ""
) -> Response:
    """Adds a claim by its type and words; its other fields are set on its own page."""
    values = {"type": type, "evidence": {"text": text.replace("\r\n", "\n").strip()}}
    done = room.done(room.desk.add(id, user.name, values=values, why=why))
    return _back(asking, "add", claim=done.claim)


def is_gone(room: ReviewRoom, claim: str | None) -> bool:
    """Says whether a claim is there no longer: it was added, and that was undone."""
    try:
        return claim is None or not room.desk.ledger.reviews.claim(claim).id
    except ClaimUnknown:
        return True


def _back(asking: ReviewAsked, done: str, *, claim: str | None = None) -> Response:
    return RedirectResponse(f"/review{asking.query(claim=claim, done=done)}", status_code=303)
