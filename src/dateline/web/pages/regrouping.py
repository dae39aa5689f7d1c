"""Merges and splits of incidents, from plain forms; what others changed meanwhile is shown first."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import RedirectResponse

from dateline.errors import ReviewRefused
from dateline.reviews import Decision, ReviewConflict
from dateline.web.faults import status_of
from dateline.web.rendering import render
from dateline.web.reviewing.groups import Group, group_of, shown_of
from dateline.web.reviewing.room import Room
from dateline.web.security.roles import Reviewer
from dateline.web.workspace import Here, Workspace

router = APIRouter(prefix="/review/incidents")

Words = Annotated[str, Form(max_length=2000)]
Asked = Annotated[str, Query(max_length=2000)]
Ids = Annotated[list[str], Form(max_length=1000)]
# The last review of the ledger that was made when the page was.
Upon = Annotated[int | None, Form(ge=0)]
# The ids of the claims that the page showed: more than an incident holds.
Seen = Annotated[str | None, Form(max_length=1_000_000)]


@router.get("/{id}/merge")
def choose(request: Request, id: str, here: Here, user: Reviewer, other: Asked, why: Asked = "") -> Response:
    """Shows two incidents side by side, to be merged by who has seen both."""
    del user
    other = _named(other)
    if id == other:
        raise ReviewRefused(f"{id} is one incident.", expected="two incidents", cure="name another one")
    # Asked for before the claims: what is decided after it, the page may not show.
    latest = here.ledger.reviews.latest()
    decision = Decision("merge", incident=id, after={"with": other}, why=why)
    return _page(request, here, decision, upon=latest)


@router.post("/{id}/merge")
def merge(
    id: str, room: Room, user: Reviewer, other: Words, why: Words = "", upon: Upon = None,
    shown: Seen = None, other_shown: Seen = None,
) -> Response:  # fmt: skip
    """Says that two incidents are one, and shows it."""
    other = _named(other)
    first, second = room.desk.ledger.incident(id), room.desk.ledger.incident(other)
    seen = shown_of({id: shown, other: other_shown})
    room.desk.merge(id, other, user.name, why=why, upon=upon, shown=seen)
    return _incident(room, min(*first.claims, *second.claims))


@router.post("/{id}/split")
def split(
    id: str, room: Room, user: Reviewer, claims: Ids, why: Words = "", upon: Upon = None, shown: Seen = None
) -> Response:
    """Says that some claims of an incident are another occurrence, and shows what is left."""
    rest = [claim for claim in room.desk.ledger.incident(id).claims if claim not in claims]
    room.desk.split(id, claims, user.name, why=why, upon=upon, shown=shown_of({id: shown}))
    return _incident(room, rest[0] if rest else claims[0])


def refused(request: Request, here: Workspace, error: ReviewConflict) -> Response:
    """Shows what an incident holds now beside what was decided on it; raises IncidentUnknown."""
    return _page(request, here, error.decision, upon=error.latest, conflict=error)


def _page(
    request: Request,
    here: Workspace,
    decision: Decision,
    *,
    upon: int,
    conflict: ReviewConflict | None = None,
) -> Response:
    return render(
        request,
        "review/regrouping.html",
        status=status_of(conflict) if conflict else 200,
        decision=decision,
        conflict=conflict,
        groups=_groups(here, decision),
        away=decision.after.get("claims", ()),
        upon=upon,
    )


def _groups(here: Workspace, decision: Decision) -> tuple[Group, ...]:
    shown = dict(decision.shown)
    named = (decision.incident, decision.after.get("with"))
    return tuple(group_of(here.ledger, id_, shown.get(id_)) for id_ in named if id_ is not None)


def _named(written: str) -> str:
    """The id of an incident that is named by its id or its address."""
    return written.strip().rstrip("/").rpartition("/")[2]


def _incident(room: Room, claim: str) -> Response:
    """The incident that a claim is in now, or its own page where it is in none."""
    found = room.desk.ledger.incidents_of(claim)
    return RedirectResponse(
        f"/incidents/{found[0][0]}" if found else f"/review?claim={claim}", status_code=303
    )
