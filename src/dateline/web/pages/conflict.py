"""Somebody else decided in between: both decisions side by side, and the choice between them."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from dateline.reviews import Decision, ReviewConflict, refuse_unseen
from dateline.web import faults
from dateline.web.asking import asked_of
from dateline.web.pages import regrouping
from dateline.web.rendering import render
from dateline.web.reviewing.asking import ReviewAsked, ReviewAsks, review_asked_of
from dateline.web.reviewing.cards import card_of
from dateline.web.reviewing.conflicts import differences, sent_again
from dateline.web.security.roles import Reviewer
from dateline.web.workspace import Here, Workspace

router = APIRouter()

Upon = Annotated[int, Query(ge=0)]


def answer(request: Request, error: Exception) -> Response:
    """Answers a ReviewConflict: with the page of the choice, or as data where a program asks."""
    assert isinstance(error, ReviewConflict)
    if not faults.wants_page(request):
        return faults.answer(request, error)
    here: Workspace = request.app.state.workspace
    if error.decision.claim is None:
        return regrouping.refused(request, here, error)
    asking = review_asked_of(request, asked_of(request))
    return _page(request, here, asking, error, status=faults.status_of(error))


@router.get("/review/conflict/{id}")
def conflict(
    request: Request, id: str, here: Here, user: Reviewer, asking: ReviewAsks,
    verb: Literal["accept", "reject", "restore"], upon: Upon,
) -> Response:  # fmt: skip
    """Shows the choice for a decision that was refused, or the claim where nothing stands against it."""
    decision = Decision(verb, claim=id, upon=upon)
    try:
        refuse_unseen(decision, here.ledger.reviews.claim(id).history, reviewer=user.name)
    except ReviewConflict as error:
        return _page(request, here, asking, error, status=200)
    return RedirectResponse(f"/review{asking.query(claim=id)}", status_code=303)


def _page(
    request: Request, here: Workspace, asking: ReviewAsked, error: ReviewConflict, *, status: int
) -> Response:
    """Nothing is filed: whoever reads it leaves the other's decision, or decides again knowing it."""
    card = card_of(here.ledger, error.decision.claim or "")
    return render(
        request,
        "review/conflict.html",
        status=status,
        card=card,
        asking=asking,
        conflict=error,
        decision=error.decision,
        differences=list(differences(card.held, error)),
        value=sent_again(error.decision),
    )
