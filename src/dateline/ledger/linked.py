"""Stores copies, incidents, links and contradictions; what is newer takes the place of the older."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

import sqlalchemy as sa

from dateline.ledger.linking import ContradictionRow, CopyRow, IncidentRow, Linking, LinkRow
from dateline.ledger.tables import contradictions, copies, incident_claims, incidents, links

# Under the 32,766 values that one statement of SQLite may hold.
_AT_ONCE = 10_000
T = TypeVar("T")


def store_copies(connection: sa.Connection, rows: Iterable[CopyRow], *, linker: str, at: dt.datetime) -> None:
    """Stores the group of each report given; its former group is superseded."""
    for some in _groups(rows):
        _retire(connection, copies, copies.c.report, {row.report for row in some}, at)
        made = {"linker": linker, "filed_at": at}
        values = [
            {"group_id": r.group, "report": r.report, "score": r.score, "reasons": list(r.reasons), **made}
            for r in some
        ]
        connection.execute(sa.insert(copies), values)


def store_incidents(connection: sa.Connection, found: Linking, *, linker: str, at: dt.datetime) -> None:
    """Stores incidents, links and contradictions; former ones of the same ids and pairs are superseded.

    The links of a claim that a given incident holds are replaced by the given ones as a whole.
    """
    made = {"linker": linker, "filed_at": at}
    _retire_incidents(connection, found.gone, at)
    for some in _groups(found.incidents):
        _retire_incidents(connection, {row.id for row in some}, at)
        _retire_links(connection, {claim for row in some for claim in row.claims}, at)
        rows = [_incident(row) | made for row in some]
        insert = sa.insert(incidents).returning(incidents.c.n, sort_by_parameter_order=True)
        numbers = connection.scalars(insert, rows).all()
        of_claims = [
            {"incident": n, "claim": claim, "role": role}
            for n, row in zip(numbers, some, strict=True)
            for claim, role in row.claims.items()
        ]
        if of_claims:
            connection.execute(sa.insert(incident_claims), of_claims)
    for pairs in _groups(found.links):
        connection.execute(sa.insert(links), [_link(row) | made for row in pairs])
    for rows_of in _groups(found.contradictions):
        connection.execute(sa.insert(contradictions), [_contradiction(row) | made for row in rows_of])


def _retire_incidents(connection: sa.Connection, ids: Collection[str], at: dt.datetime) -> None:
    _retire(connection, incidents, incidents.c.id, ids, at)
    _retire(connection, contradictions, contradictions.c.incident, ids, at)


def _retire_links(connection: sa.Connection, claims: Collection[str], at: dt.datetime) -> None:
    _retire(connection, links, links.c.claim_a, claims, at)
    _retire(connection, links, links.c.claim_b, claims, at)


def _retire(
    connection: sa.Connection,
    table: sa.Table,
    column: sa.Column[str],
    values: Collection[str],
    at: dt.datetime,
) -> None:
    """Marks the current rows with one of the values as superseded."""
    for some in _groups(values):
        here = (column.in_(some), table.c.superseded_at.is_(None))
        connection.execute(sa.update(table).where(*here).values(superseded_at=at))


def _incident(row: IncidentRow) -> dict[str, Any]:
    same = ("id", "type", "status", "status_rule", "place", "country", "admin1", "lat", "lon", "sources")
    return {
        **{name: getattr(row, name) for name in same},
        "when_start": row.start,
        "when_end": row.end,
        "place_precision": row.precision,
        "claims": len(row.claims),
        "public": dict(row.public),
    }


def _link(row: LinkRow) -> dict[str, Any]:
    a, b = sorted((row.claim_a, row.claim_b))
    return {"claim_a": a, "claim_b": b, "score": row.score, "reasons": list(row.reasons)}


def _contradiction(row: ContradictionRow) -> dict[str, Any]:
    names = (
        "incident", "field", "claim_a", "claim_b", "value_a", "value_b", "quote_a", "quote_b", "reason",
    )  # fmt: skip
    return {name: getattr(row, name) for name in names}


def _groups(rows: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(rows)
    while some := list(islice(rest, _AT_ONCE)):
        yield some
