"""Brings the row of a claim to what its reviews make of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa

from dateline.ledger.claim_rows import claim_row, party_rows
from dateline.ledger.reviewing.standing import Standing, standing_of
from dateline.ledger.tables import claim_forms, claim_parties, claims, readings
from dateline.reviews import Reviewed, judgements_after


def settle(connection: sa.Connection, claim: str, *, review: int, at: dt.datetime) -> None:
    """Makes the claim's standing row, its state and its currency what the reviews say.

    `review` is the number of the review that a new row is made by. A corrected claim gets a row of the same
    id that supersedes the one before; a rejected one is superseded by nothing.
    """
    now = standing_of(connection, claim)
    if now.reviewed is None:
        _stand(connection, claim, None, None, at)
        return
    number = now.row.n if now.row is not None else None
    gone = now.row is not None and now.row.superseded_at is not None and now.reviewed.state != "rejected"
    if now.row is None or gone or now.row.public != now.reviewed.public:
        number = _insert(connection, now, now.reviewed, review)
    _stand(connection, claim, number, now.reviewed, at)


def _stand(
    connection: sa.Connection, claim: str, number: int | None, reviewed: Reviewed | None, at: dt.datetime
) -> None:
    """Lets one row of a claim stand, in its state, and no other."""
    state = reviewed.state if reviewed else None
    here = claims.c.id == claim
    current = claims.c.superseded_at.is_(None)
    others = here if number is None else here & (claims.c.n != number)
    connection.execute(sa.update(claims).where(others, current).values(superseded_at=at))
    connection.execute(sa.update(claims).where(others, claims.c.review.is_not(None)).values(review=None))
    kept = None if state == "unreviewed" else state
    connection.execute(sa.update(claims).where(claims.c.n == number).values(review=kept))
    if state == "rejected":
        connection.execute(sa.update(claims).where(claims.c.n == number, current).values(superseded_at=at))


def _insert(connection: sa.Connection, now: Standing, reviewed: Reviewed, review: int) -> int:
    """Files the claim's new form under the current reading of its report; returns the row's number."""
    public = reviewed.public
    reading = connection.execute(
        sa.select(readings.c.n, readings.c.reader).where(
            readings.c.report == public["report"], readings.c.superseded_at.is_(None)
        )
    ).one()
    before = now.base or now.row
    made: dict[str, Any] = {
        "reading": reading.n,
        "reader": before.reader if before is not None else reading.reader,
        "by_review": review,
    }
    position = before.position if before is not None else _next_position(connection, public["report"])
    row = claim_row(public, position) | made
    number: int = connection.execute(sa.insert(claims).values(row).returning(claims.c.n)).scalar_one()
    judged = judgements_after(now.base.judgements if now.base is not None else {}, reviewed.settings)
    connection.execute(sa.insert(claim_forms).values(claim=number, public=public, judgements=judged))
    parties = list(party_rows(public, number))
    if parties:
        connection.execute(sa.insert(claim_parties), parties)
    return number


def _next_position(connection: sa.Connection, report: str) -> int:
    last = connection.scalar(sa.select(sa.func.max(claims.c.position)).where(claims.c.report == report))
    return 0 if last is None else last + 1
