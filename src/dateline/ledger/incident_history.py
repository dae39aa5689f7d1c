"""What each linking made of the claims of an incident."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from dateline.ledger.incident_rows import incident_of
from dateline.ledger.tables import incident_claims, incidents
from dateline.model import Incident


@dataclass(frozen=True, slots=True)
class Linked:
    """An incident as a version of the linker filed it; `superseded_at` is None while it is current."""

    incident: Incident
    linker: str
    filed_at: dt.datetime
    superseded_at: dt.datetime | None


def versions(connection: sa.Connection, claims: Collection[str]) -> Iterator[Linked]:
    """Yields every incident, superseded or current, that held one of the claims, the oldest first."""
    holding = sa.select(incident_claims.c.incident).where(incident_claims.c.claim.in_(claims))
    here = incidents.c
    chosen = sa.select(here.whole, here.linker, here.filed_at, here.superseded_at)
    for row in connection.execute(chosen.where(here.n.in_(holding)).order_by(here.n)):
        yield Linked(incident_of(row.whole), row.linker, row.filed_at, row.superseded_at)


def incident_ids_of(connection: sa.Connection, claim: str) -> list[tuple[str, str]]:
    """Returns the ids of the current incidents that hold a claim, each with what it does there."""
    chosen = (
        sa.select(incidents.c.id, incident_claims.c.role)
        .join(incident_claims, incident_claims.c.incident == incidents.c.n)
        .where(incident_claims.c.claim == claim, incidents.c.superseded_at.is_(None))
    )
    return [(row.id, row.role) for row in connection.execute(chosen)]


def successors(connection: sa.Connection, id_: str) -> list[str]:
    """Returns the ids of the current incidents that hold a claim of any version of an incident."""
    former = sa.select(incident_claims.c.claim).join(incidents).where(incidents.c.id == id_)
    holding = sa.select(incident_claims.c.incident).where(incident_claims.c.claim.in_(former))
    current = (incidents.c.n.in_(holding), incidents.c.superseded_at.is_(None))
    return list(connection.scalars(sa.select(incidents.c.id).where(*current).order_by(incidents.c.n)))
