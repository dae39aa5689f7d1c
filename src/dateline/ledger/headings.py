"""What reports are called."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa

from dateline.ledger.tables import reports


@dataclass(frozen=True, slots=True)
class Called:
    """A report's outlet and title, each None where it is not known."""

    id: str
    outlet: str | None
    title: str | None


def called(connection: sa.Connection, ids: Collection[str]) -> dict[str, Called]:
    """Returns outlet and title of reports by id; an id that is not there has none."""
    chosen = sa.select(reports.c.id, reports.c.outlet, reports.c.title).where(reports.c.id.in_(ids))
    return {row.id: Called(*row) for row in connection.execute(chosen)}
