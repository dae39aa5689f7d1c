"""Which reports say the same: groups that linking found, and bytes that were met in several places."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import sqlalchemy as sa

from dateline.ledger.tables import copies, reports, sightings


@dataclass(frozen=True, slots=True)
class Printing:
    """One place where a report was met; `score` in 0..1 is its likeness to its group, 1 for equal bytes."""

    report: str
    outlet: str | None
    title: str | None
    published: dt.date | None
    origin: str
    score: float


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Reports that count as one source."""

    id: str
    printings: tuple[Printing, ...]


def copy_groups(connection: sa.Connection) -> Iterator[CopyGroup]:
    """Yields every group that was met more than once, the largest first."""
    group = sa.func.coalesce(copies.c.group_id, reports.c.id).label("group_id")
    seen = (
        sa.select(
            group, reports.c.id, sightings.c.outlet, sightings.c.title, sightings.c.published,
            sightings.c.origin, sa.func.coalesce(copies.c.score, 1.0).label("score"),
        )
        .select_from(sightings)
        .join(reports, reports.c.id == sightings.c.report)
        .outerjoin(copies, (copies.c.report == reports.c.id) & copies.c.superseded_at.is_(None))
        .subquery("seen")
    )  # fmt: skip
    size = sa.func.count().over(partition_by=seen.c.group_id).label("size")
    sized = sa.select(seen, size).subquery("sized")
    # The earliest printing first: it is the likeliest to be the first source.
    by = (
        sized.c.size.desc(), sized.c.group_id, sized.c.published.asc().nulls_last(), sized.c.outlet,
        sized.c.origin,
    )  # fmt: skip
    rows = connection.execute(sa.select(sized).where(sized.c.size > 1).order_by(*by))
    for name, members in groupby(rows, key=lambda row: str(row.group_id)):
        yield CopyGroup(
            name,
            tuple(Printing(r.id, r.outlet, r.title, r.published, r.origin, r.score) for r in members),
        )
