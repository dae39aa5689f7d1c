"""The log of exports: who took what, when, and how much."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa

from dateline.ledger.part import Part
from dateline.ledger.tables import exported


@dataclass(frozen=True, slots=True)
class Export:
    """An export; `rows` is None where its receiver left before the end, or while it still runs."""

    who: str
    what: str
    rows: int | None
    at: dt.datetime


class Exported(Part):
    """The exports that left a ledger by the workspace."""

    def begin(self, who: str, what: str) -> int:
        """Files that somebody asks for an export, before its first row leaves; returns its number."""
        with self._writes() as connection:
            row = {"who": who, "what": what, "at": self._clock()}
            made = connection.execute(sa.insert(exported).values(row).returning(exported.c.n))
            return int(made.scalar_one())

    def end(self, n: int, rows: int) -> None:
        """Files how many rows left."""
        with self._writes() as connection:
            connection.execute(sa.update(exported).where(exported.c.n == n).values(rows=rows))

    def all(self, *, limit: int = 200) -> tuple[Export, ...]:
        """Returns the newest exports first."""
        with self._reads() as connection:
            columns = (exported.c[name] for name in Export.__slots__)
            rows = connection.execute(sa.select(*columns).order_by(exported.c.n.desc()).limit(limit))
            return tuple(Export(*row) for row in rows)
