"""Rows of the queue as values and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, fields
from typing import Any

import sqlalchemy as sa

from dateline.ledger.job import WAITING, JobReport, Result, Source
from dateline.ledger.sightings import storable
from dateline.ledger.tables import job_reports

_GIVEN = tuple(field.name for field in fields(Source))
_RESULT = tuple(field.name for field in fields(Result))


def row_of(source: Source, *, job: int, at: int) -> dict[str, Any]:
    """Returns the row of a source that nobody has opened yet."""
    row = asdict(source) | {"origin": storable(source.origin)}
    return row | {"job": job, "source": at, "part": 0, "state": "queued"}


def find(
    connection: sa.Connection, *conditions: sa.ColumnElement[bool], limit: int | None = None
) -> Iterator[JobReport]:
    """Yields the reports that fit, in the order in which they are read."""
    by = (job_reports.c.job, job_reports.c.source, job_reports.c.part)
    for row in connection.execute(sa.select(job_reports).where(*conditions).order_by(*by).limit(limit)):
        given = Source(*(getattr(row, name) for name in _GIVEN))
        result = Result(*(getattr(row, name) for name in _RESULT))
        yield JobReport(row.n, row.job, row.source, row.part, given, result)


def is_waiting(connection: sa.Connection, job: int, *, source: int | None = None) -> bool:
    """Says whether anything of a job, or of one of its sources, is not read yet."""
    here = [job_reports.c.job == job, job_reports.c.state.in_(WAITING)]
    if source is not None:
        here.append(job_reports.c.source == source)
    return connection.execute(sa.select(job_reports.c.n).where(*here).limit(1)).first() is not None


def was_cancelled(connection: sa.Connection, job: int) -> bool:
    """Says whether anything of a job was cancelled."""
    here = (job_reports.c.job == job, job_reports.c.state == "cancelled")
    return connection.execute(sa.select(job_reports.c.n).where(*here).limit(1)).first() is not None
