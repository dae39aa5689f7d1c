"""What the ledger holds of one report beside its text: where it was met, how it was read, what failed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dateline.ledger.copies import Printing
from dateline.ledger.single import find_report
from dateline.ledger.tables import claim_forms, claims, copies, failures, readings, reports, sightings
from dateline.model import Report

# Printings of one wire story that a page lists: the largest group met had some hundreds.
_PRINTINGS = 200


@dataclass(frozen=True, slots=True)
class Failed:
    """A source that gave no reading; `report` names its text where that was kept."""

    origin: str
    report: str | None
    outlet: str | None
    published: dt.date | None
    code: str
    found: str
    expected: str
    cure: str
    kept: str
    failed_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Held:
    """A report with what is known of it.

    `reader` and `read_at` are None where no reading succeeded. `printings` are all places where the report
    and its copies were met, the earliest first; `failures` those of this text, the newest first.
    """

    report: Report
    text_sha256: str
    retrieved_at: dt.datetime
    reader: str | None
    read_at: dt.datetime | None
    claims: int
    printings: tuple[Printing, ...]
    failures: tuple[Failed, ...]


def find_held(connection: sa.Connection, id_: str) -> Held:
    """Returns what is held of a report; raises ReportUnknown."""
    report = find_report(connection, id_)
    row = connection.execute(
        sa.select(reports.c.text_sha256, reports.c.retrieved_at).where(reports.c.id == id_)
    ).one()
    current = (readings.c.report == id_, readings.c.superseded_at.is_(None))
    reading = connection.execute(
        sa.select(readings.c.reader, readings.c.read_at, readings.c.claims).where(*current)
    ).first()
    return Held(
        report,
        text_sha256=row.text_sha256,
        retrieved_at=row.retrieved_at,
        reader=reading.reader if reading else None,
        read_at=reading.read_at if reading else None,
        claims=reading.claims if reading else 0,
        printings=tuple(_printings(connection, id_)),
        failures=tuple(find_failures(connection, report=id_, limit=_PRINTINGS)),
    )


def find_told(connection: sa.Connection, report: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yields public form and judgements of a report's current claims, in the order of the text."""
    here = (claims.c.report == report, claims.c.superseded_at.is_(None))
    query = (
        sa.select(claim_forms.c.public, claim_forms.c.judgements)
        .join(claims, claims.c.n == claim_forms.c.claim)
        .where(*here)
        .order_by(claims.c.evidence_start, claims.c.position)
    )
    for row in connection.execute(query):
        yield row.public, row.judgements


def find_failures(connection: sa.Connection, *, limit: int, report: str | None = None) -> Iterator[Failed]:
    """Yields failures, the newest first: of one report, or those whose origin gave no report since."""
    names = [failures.c[name] for name in Failed.__slots__]
    query = sa.select(*names).order_by(failures.c.n.desc()).limit(limit)
    if report is not None:
        query = query.where(failures.c.report == report)
    else:
        read = sa.select(readings.c.n).where(
            readings.c.report == failures.c.report, readings.c.superseded_at.is_(None)
        )
        met = sa.select(sightings.c.n).where(sightings.c.origin == failures.c.origin)
        lost = sa.and_(failures.c.report.is_(None), ~met.exists())
        query = query.where(sa.or_(lost, sa.and_(failures.c.report.is_not(None), ~read.exists())))
    for row in connection.execute(query):
        yield Failed(*row)


def _printings(connection: sa.Connection, id_: str) -> Iterator[Printing]:
    group = sa.select(copies.c.group_id).where(copies.c.report == id_, copies.c.superseded_at.is_(None))
    members = sa.select(copies.c.report).where(copies.c.group_id.in_(group), copies.c.superseded_at.is_(None))
    score = sa.func.coalesce(copies.c.score, 1.0)
    query = (
        sa.select(
            sightings.c.report, sightings.c.outlet, sightings.c.title, sightings.c.published,
            sightings.c.origin, score,
        )
        .outerjoin(copies, (copies.c.report == sightings.c.report) & copies.c.superseded_at.is_(None))
        .where(sa.or_(sightings.c.report == id_, sightings.c.report.in_(members)))
        .order_by(sightings.c.published.asc().nulls_last(), sightings.c.outlet, sightings.c.n)
        .limit(_PRINTINGS)
    )  # fmt: skip
    for row in connection.execute(query):
        yield Printing(*row)
