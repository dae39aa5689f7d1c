"""Reports with their claims and what people made of them, to be exported as gold."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from dateline.ledger.single import find_report
from dateline.ledger.tables import claim_forms, claims, readings
from dateline.reviews import CodedReport


def find_coded(connection: sa.Connection) -> Iterator[CodedReport]:
    """Yields every report that was read, with its claims in their order, rejected ones too."""
    read = sa.select(readings.c.report).where(readings.c.superseded_at.is_(None)).order_by(readings.c.report)
    state = sa.func.coalesce(claims.c.review, "unreviewed").label("state")
    stands = claims.c.superseded_at.is_(None) | (claims.c.review == "rejected")
    for name in connection.scalars(read).all():
        chosen = sa.select(claim_forms.c.public, state).join(claims, claims.c.n == claim_forms.c.claim)
        rows = connection.execute(chosen.where(claims.c.report == name, stands).order_by(claims.c.position))
        yield CodedReport(find_report(connection, name), tuple((row.public, row.state) for row in rows))
