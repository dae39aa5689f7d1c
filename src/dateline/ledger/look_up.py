"""Claims and incidents that a filter asks for, in their public form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dateline.ledger.conditions import claim_conditions, incident_conditions, order
from dateline.ledger.tables import claim_forms, claims, copies, incidents, reports
from dateline.model import Filter

# Rows fetched at once: some 2 MB of public forms.
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim in its public form with what is known of its report."""

    public: dict[str, Any]
    outlet: str | None
    title: str | None
    published: dt.date | None
    origin: str
    copies: str


@dataclass(frozen=True, slots=True)
class ShownIncident:
    """An incident: what it is looked up by, how many claims and independent sources it has, all of it."""

    id: str
    type: str
    status: str
    status_rule: str
    when_start: dt.date | None
    when_end: dt.date | None
    place: str | None
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    place_precision: str | None
    claims: int
    sources: int
    public: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows fit a filter, of how many, and how many of those have no point or no date."""

    fitting: int
    all: int
    unplaced: int
    undated: int


def find_claims(
    connection: sa.Connection, wanted: Filter, *, limit: int | None, offset: int
) -> Iterator[Shown]:
    """Yields the claims that fit, in the filter's order."""
    chosen = _page(claims, claim_conditions(wanted), wanted, limit=limit, offset=offset)
    query = (
        sa.select(
            claim_forms.c.public, reports.c.outlet, reports.c.title, reports.c.published,
            reports.c.origin, sa.func.coalesce(copies.c.group_id, reports.c.id),
        )
        .select_from(chosen)
        .join(claims, claims.c.n == chosen.c.n)
        .join(claim_forms, claim_forms.c.claim == claims.c.n)
        .join(reports, reports.c.id == claims.c.report)
        .outerjoin(copies, (copies.c.report == reports.c.id) & copies.c.superseded_at.is_(None))
        .order_by(*order(claims, wanted))
    )  # fmt: skip
    for row in connection.execute(query).yield_per(_AT_ONCE):
        yield Shown(*row)


def find_incidents(
    connection: sa.Connection, wanted: Filter, *, limit: int | None, offset: int
) -> Iterator[ShownIncident]:
    """Yields the incidents that fit, in the filter's order."""
    chosen = _page(incidents, incident_conditions(wanted), wanted, limit=limit, offset=offset)
    columns = (incidents.c[name] for name in ShownIncident.__slots__)
    query = sa.select(*columns).join(chosen, chosen.c.n == incidents.c.n)
    for row in connection.execute(query.order_by(*order(incidents, wanted))).yield_per(_AT_ONCE):
        yield ShownIncident(*row)


def _page(
    table: sa.Table,
    conditions: list[sa.ColumnElement[bool]],
    wanted: Filter,
    *,
    limit: int | None,
    offset: int,
) -> sa.Subquery:
    """The numbers of one page's rows: they are chosen before anything long is read."""
    numbers = sa.select(table.c.n).where(*conditions).order_by(*order(table, wanted))
    return numbers.limit(limit).offset(offset).subquery("chosen")


def tally(connection: sa.Connection, wanted: Filter, *, of: sa.Table = claims) -> Tally:
    """Counts the claims, or the incidents, that fit."""
    conditions = claim_conditions(wanted) if of is claims else incident_conditions(wanted)
    current = of.c.superseded_at.is_(None)

    def how_many(*more: sa.ColumnElement[bool]) -> int:
        return connection.scalar(sa.select(sa.func.count()).select_from(of).where(*more)) or 0

    return Tally(
        fitting=how_many(*conditions),
        all=how_many(current),
        unplaced=how_many(*conditions, of.c.lat.is_(None)),
        undated=how_many(*conditions, of.c.when_start.is_(None)),
    )
