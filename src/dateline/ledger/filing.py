"""Files a report with its claims, all of it in one transaction; a newer reading supersedes the older."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Literal

import sqlalchemy as sa

from dateline.ledger.claim_rows import claim_row, party_rows
from dateline.ledger.entries import Entry
from dateline.ledger.reviewing.keeping import adopt, keep
from dateline.ledger.sightings import missing_facts, renote, see
from dateline.ledger.tables import claim_forms, claim_parties, claims, readings, reports, supersessions
from dateline.model import Report

State = Literal["new", "stale", "known"]


def state(connection: sa.Connection, report: Report, reader: str) -> State:
    """Says whether a report is to be read: new, stale (another reader, or facts it lacked), or known."""
    row = connection.execute(sa.select(reports).where(reports.c.id == report.id)).mappings().first()
    if row is None:
        return "new"
    reading = current_reading(connection, report.id)
    if reading is None:
        return "new"
    return "stale" if reading.reader != reader or missing_facts(row, report) else "known"


def current_reading(connection: sa.Connection, report: str) -> sa.Row[Any] | None:
    """Returns the row of the reading of a report that no other has superseded."""
    here = (readings.c.report == report, readings.c.superseded_at.is_(None))
    return connection.execute(sa.select(readings).where(*here)).first()


def file(
    connection: sa.Connection, report: Report, entries: Sequence[Entry], *, reader: str, at: dt.datetime
) -> None:
    """Files the report, the sighting, the reading and its claims; what was read before is superseded.

    Claims that people reviewed stay as they left them; what the reader makes of them now is kept beside.
    """
    see(connection, report, at)
    renote(connection, report)
    before = current_reading(connection, report.id)
    entries = adopt(connection, report.id, entries)
    if before is not None:
        old = sa.update(readings).where(readings.c.n == before.n)
        connection.execute(old.values(superseded_at=at))
    reading = connection.execute(
        sa.insert(readings)
        .values(report=report.id, reader=reader, published=report.published, claims=len(entries), read_at=at)
        .returning(readings.c.n)
    ).scalar_one()
    numbers = _file_claims(connection, entries, reading=reading, reader=reader)
    if before is not None:
        by_id = dict(zip((entry.public["id"] for entry in entries), numbers, strict=True))
        _supersede(connection, before.n, by_id, reading=reading, at=at)
        keep(connection, report.id, at=at)


def _file_claims(
    connection: sa.Connection, entries: Sequence[Entry], *, reading: int, reader: str
) -> Sequence[int]:
    if not entries:
        return ()
    made = {"reading": reading, "reader": reader}
    rows = [claim_row(entry.public, position) | made for position, entry in enumerate(entries)]
    insert = sa.insert(claims).returning(claims.c.n, sort_by_parameter_order=True)
    numbers = connection.scalars(insert, rows).all()
    numbered = list(zip(numbers, entries, strict=True))
    forms = [{"claim": n, "public": e.public, "judgements": e.judgements} for n, e in numbered]
    connection.execute(sa.insert(claim_forms), forms)
    parties = [row for n, entry in numbered for row in party_rows(entry.public, n)]
    if parties:
        connection.execute(sa.insert(claim_parties), parties)
    return numbers


def _supersede(
    connection: sa.Connection, old: int, by_id: dict[str, int], *, reading: int, at: dt.datetime
) -> None:
    """Marks the claims of the older reading and says which claim, if any, took the place of each."""
    current = (claims.c.reading == old, claims.c.superseded_at.is_(None))
    before = connection.execute(sa.select(claims.c.n, claims.c.id).where(*current)).all()
    if not before:
        return
    connection.execute(sa.update(claims).where(*current).values(superseded_at=at))
    rows = [{"claim": n, "by_claim": by_id.get(id_), "by_reading": reading, "at": at} for n, id_ in before]
    connection.execute(sa.insert(supersessions), rows)
