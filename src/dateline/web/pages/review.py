"""/review: claims one at a time, each with its sentences, to be accepted, corrected or rejected."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from dateline.errors import DatelineError
from dateline.ledger import Progress
from dateline.model.period import TimePrecision
from dateline.model.place import Precision
from dateline.model.quantity import Counted
from dateline.reviews.checks.choices import CHOICES
from dateline.web.chips import chips_of
from dateline.web.faults import status_of
from dateline.web.marking.controls import seen
from dateline.web.rendering import render
from dateline.web.reviewing.asking import ReviewAsked, ReviewAsks
from dateline.web.reviewing.candidates import candidates
from dateline.web.reviewing.cards import Card, card_of
from dateline.web.security.roles import Reviewer, User
from dateline.web.telling import said_of
from dateline.web.workspace import Here, Workspace

router = APIRouter()

# Claims of the queue that are listed beside the card: a screen of them.
_LISTED = 20
_DONE = {
    "accept": "Accepted",
    "accept-rest": "Accepted, but for claims on which others decided meanwhile; this is the first of them",
    "reject": "Rejected", "skip": "Skipped", "restore": "Restored", "edit": "Saved",
    "add": "Added", "undo": "Undone", "merge": "Merged", "split": "Split",
}  # fmt: skip
# What selects offer, from the types that the fields have.
_OPTIONS: dict[str, Any] = {
    **CHOICES,
    "precision": Precision.__args__,  # type: ignore[attr-defined]
    "time_precision": TimePrecision.__args__,  # type: ignore[attr-defined]
    "counted": Counted.__args__,  # type: ignore[attr-defined]
}


@router.get("/review")
def review(request: Request, here: Here, user: Reviewer, asking: ReviewAsks) -> Response:
    """Shows the claim that is asked for, or the first of the queue, with what comes after it."""
    return page(request, here, user, asking)


@router.get("/review/card/{id}")
def card(request: Request, here: Here, user: Reviewer, asking: ReviewAsks, id: str) -> Response:
    """Returns the card of a claim alone, for a page that shows another one already."""
    del user
    return render(request, "review/card.html", **_card(request, card_of(here.ledger, id), asking))


async def refused(
    request: Request, here: Workspace, user: User, asking: ReviewAsked, error: DatelineError
) -> Response:
    """Shows the page again with what is wrong."""
    return await run_in_threadpool(page, request, here, user, asking, error)


def page(
    request: Request, here: Workspace, user: User, asking: ReviewAsked, error: DatelineError | None = None
) -> Response:
    """Returns the page of a queue."""
    reviews, wanted = here.ledger.reviews, asking.asked.wanted
    # Asked for before the queue: what is decided after it, the list may not show.
    latest = reviews.latest()
    found = list(reviews.waiting(wanted, reviewer=user.name, look=asking.look, limit=_LISTED))
    ids = [shown.public["id"] for shown in found]
    chosen = asking.claim or (ids[0] if ids else None)
    at = ids.index(chosen) if chosen in ids else -1
    chosen_card = card_of(here.ledger, chosen) if chosen else None
    return render(
        request,
        "review.html",
        status=status_of(error) if error else 200,
        **_card(request, chosen_card, asking),
        error=error,
        asked=asking.asked,
        chosen=chips_of(asking.asked, request.app.state.vocabulary),
        queue=[(shown, seen(said_of(shown.public))) for shown in found],
        latest=latest,
        progress=reviews.progress(wanted),
        words=progress_words(reviews.progress(wanted)),
        before=ids[at - 1] if at > 0 else None,
        after=ids[at + 1] if at + 1 < len(ids) else None,
        done=_DONE.get(asking.done, ""),
    )


def progress_words(progress: Progress) -> str:
    """Returns how far the review is: `12 of 214 reviewed`."""
    return f"{progress.reviewed:,} of {progress.all:,}{'' if progress.is_exact else ' or more'} reviewed"


def _card(request: Request, card: Card | None, asking: ReviewAsked) -> dict[str, Any]:
    found = candidates(request.app.state.reference, asking.edit, asking.find)
    return {"card": card, "asking": asking, "options": _OPTIONS, "candidates": found}
