"""Claims, incidents and reports a page at a time, each row with the mark after which the next page starts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dateline.ledger.incident_rows import incident_of
from dateline.ledger.keyset import Mark, marks
from dateline.ledger.look_up import Shown, shown
from dateline.ledger.plans import plan
from dateline.ledger.tables import claims, incidents, readings, reports
from dateline.model import Filter, Incident


@dataclass(frozen=True, slots=True)
class FiledReport:
    """What is known of a report without its text, and its current reading, if it could be read.

    `sha256` is that of the raw bytes, `text_sha256` that of the text; `claims` and `length` (code points
    of the text) are counts.
    """

    id: str
    title: str | None
    outlet: str | None
    outlet_country: str | None
    language: str
    published: dt.date | None
    published_how: str
    origin: str
    notes: list[str]
    sha256: str
    text_sha256: str
    length: int
    retrieved_at: dt.datetime
    claims: int | None
    reader: str | None
    read_at: dt.datetime | None


def claims_after(
    connection: sa.Connection, wanted: Filter, after: Mark | None, limit: int
) -> Iterator[tuple[Mark, Shown]]:
    """Yields the claims of a page, in the filter's order."""
    found = _marks(connection, claims, wanted, after, limit)
    numbers = [mark.number for mark in found]
    query = shown(claims).add_columns(claims.c.n).where(claims.c.n.in_(numbers))
    rows = {row.n: row for row in connection.execute(query)}
    for mark in found:
        yield mark, Shown(*rows[mark.number][:-1])


def claims_of(connection: sa.Connection, report: str) -> Iterator[Shown]:
    """Yields all current claims of a report, in the order of its text."""
    here = (claims.c.report == report, claims.c.superseded_at.is_(None))
    by = (claims.c.evidence_start, claims.c.position)
    for row in connection.execute(shown(claims).where(*here).order_by(*by)):
        yield Shown(*row)


def incidents_after(
    connection: sa.Connection, wanted: Filter, after: Mark | None, limit: int
) -> Iterator[tuple[Mark, Incident]]:
    """Yields the incidents of a page, in the filter's order."""
    found = _marks(connection, incidents, wanted, after, limit)
    numbers = [mark.number for mark in found]
    query = sa.select(incidents.c.n, incidents.c.whole).where(incidents.c.n.in_(numbers))
    rows = {row.n: row.whole for row in connection.execute(query)}
    for mark in found:
        yield mark, incident_of(rows[mark.number])


def reports_after(
    connection: sa.Connection,
    *,
    outlet: str | None,
    start: dt.date | None,
    end: dt.date | None,
    after: Mark | None,
    limit: int,
) -> Iterator[tuple[Mark, FiledReport]]:
    """Yields the reports of a page, the last published first, those without a day last."""
    here = reports.c
    conditions: list[sa.ColumnElement[bool]] = []
    if outlet:
        conditions.append(here.outlet_key == outlet.casefold())
    if start:
        conditions.append(here.published >= start)
    if end:
        conditions.append(here.published <= end)
    found = marks(connection, here.published, conditions, down=True, after=after, limit=limit)
    query = _filed(here.n.in_([mark.number for mark in found])).add_columns(here.n)
    rows = {row.n: row for row in connection.execute(query)}
    for mark in found:
        yield mark, FiledReport(*rows[mark.number][:-1])


def filed_report(connection: sa.Connection, id_: str) -> FiledReport | None:
    """Returns what is known of a report, None where there is none of that id."""
    row = connection.execute(_filed(reports.c.id == id_)).first()
    return FiledReport(*row) if row else None


def _filed(condition: sa.ColumnElement[bool]) -> sa.Select[Any]:
    here = reports.c
    current = (readings.c.report == here.id) & readings.c.superseded_at.is_(None)
    return (
        sa.select(
            here.id, here.title, here.outlet, here.country, here.language, here.published,
            here.published_how, here.origin, here.notes, here.sha256, here.text_sha256,
            sa.func.length(here.text), here.retrieved_at, readings.c.claims, readings.c.reader,
            readings.c.read_at,
        )
        .select_from(reports.outerjoin(readings, current))
        .where(condition)
    )  # fmt: skip


def _marks(
    connection: sa.Connection, table: sa.Table, wanted: Filter, after: Mark | None, limit: int
) -> list[Mark]:
    is_by_confidence = wanted.sort.endswith("confidence") and table is claims
    by = claims.c.confidence if is_by_confidence else table.c.when_start
    conditions = plan(connection, table, wanted).conditions
    down = wanted.sort != ("confidence" if is_by_confidence else "date")
    return marks(connection, by, conditions, down=down, after=after, limit=limit)
