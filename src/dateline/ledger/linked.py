"""Stores incidents, links and contradictions; what is newer takes the place of the older."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

import sqlalchemy as sa

from dateline.ledger import totals
from dateline.ledger.incident_rows import contradiction_row, incident_row, link_row, member_rows
from dateline.ledger.linking import Linking
from dateline.ledger.tables import contradictions, incident_claims, incidents, links

# Under the 32,766 values that one statement of SQLite may hold.
_AT_ONCE = 10_000
T = TypeVar("T")


def store_incidents(connection: sa.Connection, found: Linking, *, linker: str, at: dt.datetime) -> None:
    """Stores what was linked and supersedes all that was linked before, or what holds a touched claim."""
    if found.touched is None:
        for table in (incidents, links, contradictions):
            _retire(connection, table, sa.true(), at)
    else:
        _retire_touched(connection, found.touched, at)
    made = {"linker": linker, "filed_at": at}
    for some in batches(found.linked.incidents):
        insert = sa.insert(incidents).returning(incidents.c.n, sort_by_parameter_order=True)
        numbers = connection.scalars(insert, [incident_row(one) | made for one in some]).all()
        if found.touched is not None:
            # Writers take turns: nobody else's rows lie between.
            totals.add(connection, incidents.c.n.between(min(numbers), max(numbers)))
        pairs = zip(numbers, some, strict=True)
        _insert(connection, incident_claims, (row for n, one in pairs for row in member_rows(one, n)))
    _insert(connection, links, (link_row(link) | made for link in found.linked.links))
    clashes = found.linked.contradictions
    _insert(connection, contradictions, (contradiction_row(clash) | made for clash in clashes))
    if found.touched is None:
        totals.recount(connection)


def _retire_touched(connection: sa.Connection, claims: Collection[str], at: dt.datetime) -> None:
    """Supersedes the incidents with one of the claims, their contradictions, and the links of the claims."""
    for some in batches(claims):
        holding = sa.select(incident_claims.c.incident).where(incident_claims.c.claim.in_(some))
        ids = sa.select(incidents.c.id).where(incidents.c.n.in_(holding), incidents.c.superseded_at.is_(None))
        _retire(connection, contradictions, contradictions.c.incident.in_(ids), at)
        totals.take(connection, incidents.c.n.in_(holding))
        _retire(connection, incidents, incidents.c.n.in_(holding), at)
        _retire(connection, links, links.c.first.in_(some), at)
        _retire(connection, links, links.c.second.in_(some), at)


def _retire(
    connection: sa.Connection, table: sa.Table, which: sa.ColumnElement[bool], at: dt.datetime
) -> None:
    current = table.c.superseded_at.is_(None)
    connection.execute(sa.update(table).where(which, current).values(superseded_at=at))


def _insert(connection: sa.Connection, table: sa.Table, rows: Iterable[dict[str, Any]]) -> None:
    for some in batches(rows):
        connection.execute(sa.insert(table), some)


def batches(rows: Iterable[T]) -> Iterator[list[T]]:
    """Yields the rows in lists that one statement takes."""
    rest = iter(rows)
    while some := list(islice(rest, _AT_ONCE)):
        yield some
