"""Whether incidents are as a reviewer was shown them, asked in the turn in which they are judged."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import sqlalchemy as sa

from dateline.ledger.linked import batches
from dateline.ledger.reviewing.history import last_number, review_of
from dateline.ledger.reviewing.pairs import judged_since
from dateline.ledger.single import find_incident
from dateline.ledger.tables import claims, incident_claims, incidents, pair_judgements, reviews
from dateline.reviews import Decision, Moved, Review, moved, refuse_unseen

# Databases count no further, whatever a program sends.
_LARGEST = 2**63 - 1
# What takes a claim from an incident or brings one; to accept it does neither.
_MOVING = ("edit", "reject", "restore", "add", "undo")


def refuse_regrouped(connection: sa.Connection, decision: Decision, *, reviewer: str) -> None:
    """Raises ReviewConflict where incidents hold other claims than shown, or others judged their claims.

    What others judged counts although incidents may not have followed it yet. Raises IncidentUnknown where
    one that was shown is not there any more.
    """
    now = {id_: held_by(connection, id_) for id_, _ in decision.shown}
    found = (moved(id_, shown=shown, now=now[id_]) for id_, shown in decision.shown)
    changes = tuple(one for one in found if one is not None)
    given: dict[int, Review] = {}
    if decision.upon is not None:
        concerned = {claim for first, second, _ in decision.pairs for claim in (first, second)}
        concerned = concerned.union(*now.values())
        for review in (*_judging(connection, concerned, decision.upon), *_moving(connection, changes)):
            given[review.id] = review
    latest = last_number(connection)
    refuse_unseen(decision, given.values(), reviewer=reviewer, moved=changes, latest=latest)


def held_by(connection: sa.Connection, incident: str) -> tuple[str, ...]:
    """Returns the claims of a current incident that the ledger shows, in order; raises IncidentUnknown.

    One that was rejected or not read again stays a member until the next linking, and is shown nowhere.
    """
    find_incident(connection, incident)
    chosen = (
        sa.select(claims.c.id)
        .join(incident_claims, incident_claims.c.claim == claims.c.id)
        .join(incidents, incidents.c.n == incident_claims.c.incident)
        .where(incidents.c.id == incident, incidents.c.superseded_at.is_(None))
        .where(claims.c.superseded_at.is_(None))
    )
    return tuple(connection.scalars(chosen.distinct().order_by(claims.c.id)))


def _judging(connection: sa.Connection, concerned: Collection[str], upon: int) -> Iterator[Review]:
    """Merges and splits that judge one of the claims and were made or taken back since, and the undoings."""
    of, since = pair_judgements.c, min(upon, _LARGEST)
    for some in batches(sorted(concerned)):
        bearing = sa.select(of.review).where(
            of.review.in_(judged_since(since)), of.first.in_(some) | of.second.in_(some)
        )
        here = reviews.c.n.in_(bearing) | reviews.c.undoes.in_(bearing)
        yield from map(review_of, connection.execute(sa.select(reviews).where(here)))


def _moving(connection: sa.Connection, changes: Collection[Moved]) -> Iterator[Review]:
    """Decisions on the claims that came or went which may have moved them."""
    for some in batches({claim for one in changes for claim in (*one.came, *one.went)}):
        here = (reviews.c.claim.in_(some), reviews.c.verb.in_(_MOVING))
        yield from map(review_of, connection.execute(sa.select(reviews).where(*here)))
