"""A newer reading meets claims that people reviewed: they stay, and what it found is kept beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from dateline.ledger.entries import Entry
from dateline.ledger.reviewing.history import stands
from dateline.ledger.reviewing.settle import settle
from dateline.ledger.reviewing.standing import standing_of
from dateline.ledger.tables import claims, reviews
from dateline.model import Span
from dateline.reviews import PINNING


def adopt(connection: sa.Connection, report: str, entries: Sequence[Entry]) -> list[Entry]:
    """Returns the entries; what a reviewed claim is now read as, under another id, takes its id.

    That is an entry of the same words, or of the same type in overlapping words, that no earlier reading
    had. Otherwise a claim that was corrected or rejected would come back beside itself.
    """
    pinned = _pinned(connection, report)
    lost = sorted(set(pinned) - {entry.public["id"] for entry in entries})
    found = list(entries)
    known = _known(connection, report) if lost else frozenset()
    for claim in lost:
        forms = [row.public for row in standing_of(connection, claim).rows]
        for n, entry in enumerate(found):
            if entry.public["id"] not in known and any(_same(form, entry.public) for form in forms):
                found[n] = Entry(entry.public | {"id": claim}, entry.judgements)
                break
    return found


def keep(connection: sa.Connection, report: str, *, at: dt.datetime) -> None:
    """Lets every reviewed claim of a report stand as people left it."""
    for claim, review in _pinned(connection, report).items():
        settle(connection, claim, review=review, at=at)


def _known(connection: sa.Connection, report: str) -> frozenset[str]:
    return frozenset(connection.scalars(sa.select(claims.c.id).where(claims.c.report == report)))


def _pinned(connection: sa.Connection, report: str) -> dict[str, int]:
    """The reviewed claims of a report, each with its last standing decision."""
    of_report = sa.select(claims.c.id).where(claims.c.report == report)
    chosen = sa.select(reviews.c.claim, sa.func.max(reviews.c.n).label("last")).where(
        reviews.c.claim.in_(of_report), reviews.c.verb.in_(PINNING), stands()
    )
    return {row.claim: row.last for row in connection.execute(chosen.group_by(reviews.c.claim))}


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    a, b = (Span(form["evidence"]["start"], form["evidence"]["end"]) for form in (one, other))
    return a == b or (one["type"] == other["type"] and a.overlaps(b))
