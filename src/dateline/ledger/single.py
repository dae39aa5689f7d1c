"""One claim or one report, by its id."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from dateline.errors import ClaimUnknown, IncidentUnknown, ReportUnknown
from dateline.ledger.incident_history import successors
from dateline.ledger.incident_rows import incident_of
from dateline.ledger.tables import claim_forms, claims, incidents, reports
from dateline.model import Incident, Report


def find_claim(connection: sa.Connection, id_: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Returns the public form and the judgements of a claim, rejected or not; raises ClaimUnknown."""
    chosen = sa.select(claim_forms.c.public, claim_forms.c.judgements).join(claims)
    here = (claims.c.id == id_, claims.c.superseded_at.is_(None) | (claims.c.review == "rejected"))
    row = connection.execute(chosen.where(*here)).first()
    if row is None:
        raise ClaimUnknown(
            f"The ledger holds no claim {id_!r}.",
            expected="the id of a claim that no newer reading has replaced",
            cure="copy an id that `dateline show` prints",
        )
    return row.public, row.judgements


def find_incident(connection: sa.Connection, id_: str) -> Incident:
    """Returns a current incident; raises IncidentUnknown."""
    here = (incidents.c.id == id_, incidents.c.superseded_at.is_(None))
    whole = connection.scalar(sa.select(incidents.c.whole).where(*here))
    if whole is None:
        heirs = tuple(successors(connection, id_))
        claim = "look for one of its claims: the claim tells in which incident it is now"
        raise IncidentUnknown(
            f"The ledger holds no incident {id_!r}{' any more' if heirs else ''}.",
            expected="the id of an incident that no later linking has replaced",
            cure=f"see where its claims are now: {', '.join(heirs)}" if heirs else claim,
            successors=heirs,
        )
    return incident_of(whole)


def find_report(connection: sa.Connection, id_: str) -> Report:
    """Returns a report as it was filed; raises ReportUnknown."""
    row = connection.execute(sa.select(reports).where(reports.c.id == id_)).first()
    if row is None:
        raise ReportUnknown(
            f"The ledger holds no report {id_!r}.", expected="the id of a report", cure="copy an id of `show`"
        )
    return Report(
        id=row.id,
        text=row.text,
        published=row.published,
        published_how=row.published_how,
        outlet=row.outlet,
        outlet_country=row.country,
        language=row.language,
        title=row.title,
        origin=row.origin,
        sha256=row.sha256.removeprefix("SHA-256:"),
        notes=tuple(row.notes),
    )
