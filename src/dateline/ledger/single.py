"""One claim or one report, by its id."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from dateline.errors import ClaimUnknown, ReportUnknown
from dateline.ledger.tables import claim_forms, claims, reports
from dateline.model import Report


def find_claim(connection: sa.Connection, id_: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Returns the public form and the judgements of a current claim; raises ClaimUnknown."""
    chosen = sa.select(claim_forms.c.public, claim_forms.c.judgements).join(claims)
    here = (claims.c.id == id_, claims.c.superseded_at.is_(None))
    row = connection.execute(chosen.where(*here)).first()
    if row is None:
        raise ClaimUnknown(
            f"The ledger holds no claim {id_!r}.",
            expected="the id of a claim that no newer reading has replaced",
            cure="copy an id that `dateline show` prints",
        )
    return row.public, row.judgements


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
