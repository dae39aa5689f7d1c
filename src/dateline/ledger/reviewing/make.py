"""Appends a decision, and lets the claim follow it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa

from dateline.errors import ClaimUnknown, ReviewRefused
from dateline.ledger.reviewing.grouping import refuse_regrouped
from dateline.ledger.reviewing.history import last_standing, review_of
from dateline.ledger.reviewing.pairs import forget_links, store_pairs
from dateline.ledger.reviewing.settle import settle
from dateline.ledger.reviewing.standing import Standing, standing_of
from dateline.ledger.tables import reviews
from dateline.reviews import FIELDS, Decision, Review, refuse_unseen, value_of


def make(connection: sa.Connection, decision: Decision, *, reviewer: str, at: dt.datetime) -> Review:
    """Files a decision; raises ClaimUnknown for a claim that is not there, ReviewRefused otherwise.

    That is ReviewConflict where the decision says what its maker saw, and that is not so any more.
    """
    values: dict[str, Any] = {}
    if decision.claim is not None:
        values = _about(standing_of(connection, decision.claim), decision, reviewer)
    if decision.incident is not None:
        refuse_regrouped(connection, decision, reviewer=reviewer)
    return _file(connection, decision, reviewer=reviewer, at=at, **values)


def undo(connection: sa.Connection, *, reviewer: str, upon: int | None, at: dt.datetime) -> Review:
    """Takes back the reviewer's last standing decision; raises ReviewRefused where there is none.

    Whoever accepted a corrected claim, or corrected one that was added, did so as it stood: what others
    decided on a claim since is asked for, unless `upon` says that it is known. Judgements of pairs rest on
    none: of a merge or split nothing is asked.
    """
    last = last_standing(connection, reviewer)
    if last is None:
        raise ReviewRefused(
            f"{reviewer} has no decision left to undo.",
            expected="a decision of your own that stands",
            cure="nothing is to be done",
        )
    known = last.id if upon is None else max(upon, last.id)
    decision = Decision(
        "undo", claim=last.claim, incident=last.incident, field=last.field, after=last.before, upon=known
    )
    if last.claim is not None and last.verb != "skip":
        refuse_unseen(decision, standing_of(connection, last.claim).reviews, reviewer=reviewer)
    return _file(connection, decision, reviewer=reviewer, at=at, before=last.after, undoes=last.id)


def _about(now: Standing, decision: Decision, reviewer: str) -> dict[str, Any]:
    """What is kept of the claim as it was, after checking that the decision fits it."""
    if decision.verb == "add":
        if now.row is not None:
            raise ReviewRefused(
                f"This claim is in the ledger already, as {decision.claim}.",
                expected="a claim that differs in type, words, place or sources",
                cure="review the one that is there",
            )
        return {}
    if now.row is None or now.reviewed is None:
        raise ClaimUnknown(
            f"The ledger holds no claim {decision.claim!r}.",
            expected="the id of a claim that is current or was rejected",
            cure="copy an id that `dateline show` prints",
        )
    refuse_unseen(decision, now.reviews, reviewer=reviewer)
    if decision.verb == "restore" and now.reviewed.state != "rejected":
        raise ReviewRefused(
            f"{decision.claim} is not rejected.", expected="a rejected claim", cure="nothing is to be done"
        )
    before = None
    if decision.verb == "edit":
        if decision.field not in FIELDS:
            raise ReviewRefused(f"There is no field {decision.field!r}.", expected=", ".join(FIELDS))
        before = value_of(now.reviewed.public, decision.field)
    return {"before": before, "seen": now.row.n}


def _file(
    connection: sa.Connection,
    decision: Decision,
    *,
    reviewer: str,
    at: dt.datetime,
    before: Any = None,
    seen: int | None = None,
    undoes: int | None = None,
) -> Review:
    names = ("verb", "claim", "incident", "field", "after", "why")
    values = {name: getattr(decision, name) for name in names}
    values |= {"reviewer": reviewer, "at": at, "before": before, "seen": seen, "undoes": undoes}
    row = connection.execute(sa.insert(reviews).values(values).returning(reviews)).one()
    if decision.claim is not None and decision.verb != "skip":
        settle(connection, decision.claim, review=row.n, at=at)
    if decision.pairs:
        store_pairs(connection, row.n, decision.pairs)
    if undoes is not None:
        forget_links(connection, undoes)
    return review_of(row)
