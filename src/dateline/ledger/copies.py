"""Which reports say the same: groups that were found, and bytes that were met in several places."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import sqlalchemy as sa

from dateline.ledger.linked import batches
from dateline.ledger.linking import CopyRow, SketchRow
from dateline.ledger.streaming import streamed
from dateline.ledger.tables import copies, reports, sightings, sketch_bands, sketches


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


def store_copies(connection: sa.Connection, rows: Iterable[CopyRow], *, linker: str, at: dt.datetime) -> None:
    """Stores the group of each report given; its former group is superseded."""
    made = {"linker": linker, "filed_at": at}
    for some in batches(rows):
        here = (copies.c.report.in_([row.report for row in some]), copies.c.superseded_at.is_(None))
        connection.execute(sa.update(copies).where(*here).values(superseded_at=at))
        values = [
            {"group_id": r.group, "report": r.report, "score": r.score, "reasons": list(r.reasons), **made}
            for r in some
        ]
        connection.execute(sa.insert(copies), values)


def store_sketch(connection: sa.Connection, row: SketchRow) -> None:
    """Stores a report's sketch in place of its former one."""
    for table in (sketches, sketch_bands):
        connection.execute(sa.delete(table).where(table.c.report == row.report))
    values = {"report": row.report, "least": row.least, "runs": row.runs, "figures": row.figures}
    connection.execute(sa.insert(sketches).values(values))
    if row.bands:
        rows = [{"band": band, "report": row.report} for band in dict.fromkeys(row.bands)]
        connection.execute(sa.insert(sketch_bands), rows)


def sketches_in(connection: sa.Connection, bands: Iterable[int]) -> Iterator[SketchRow]:
    """Yields the sketches that lie in one of the bands, without their own bands."""
    near = sa.select(sketch_bands.c.report).where(sketch_bands.c.band.in_(list(bands)))
    for row in connection.execute(sa.select(sketches).where(sketches.c.report.in_(near))):
        yield SketchRow(row.report, row.least, row.runs, row.figures)


def unsketched(connection: sa.Connection) -> Iterator[tuple[str, str]]:
    """Yields id and text of the reports that have no sketch, in order of filing."""
    lacking = reports.c.id.not_in(sa.select(sketches.c.report))
    chosen = sa.select(reports.c.id, reports.c.text).where(lacking).order_by(reports.c.n)
    for row in streamed(connection, chosen):
        yield row.id, row.text
