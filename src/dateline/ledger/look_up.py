"""Claims and incidents that a filter asks for, in their public form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dateline.ledger import totals
from dateline.ledger.conditions import order
from dateline.ledger.incident_rows import incident_of, link_of
from dateline.ledger.plans import passing, plan
from dateline.ledger.reviewing.progress import changed_number
from dateline.ledger.streaming import streamed
from dateline.ledger.tables import (
    claim_forms,
    claims,
    contradictions,
    copies,
    incidents,
    links,
    readings,
    reports,
)
from dateline.model import Contradiction, Filter, Incident, Link

# Counts by parties or words go no further: this far takes some 0.06 s, to the end of 300,000 takes 0.7 s.
_COUNTED = 5_000


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim in its public form with what is known of its report, and the version of its reader.

    `review` is what people made of it: unreviewed, accepted, corrected or rejected.
    """

    public: dict[str, Any]
    outlet: str | None
    title: str | None
    published: dt.date | None
    origin: str
    copies: str
    language: str
    reader: str
    review: str = "unreviewed"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows fit a filter, of how many, and how many of those that fit have no point or no date.

    Unless `is_exact`, more than `fitting` rows fit, and the last two are None: to count so many claims by
    their parties or words would take longer than to show them.
    """

    fitting: int
    all: int
    unplaced: int | None
    undated: int | None
    is_exact: bool = True


def find_claims(
    connection: sa.Connection, wanted: Filter, *, limit: int | None, offset: int
) -> Iterator[Shown]:
    """Yields the claims that fit, in the filter's order."""
    chosen = _page(connection, claims, wanted, limit=limit, offset=offset)
    yield from find_chosen(connection, chosen, order(claims, wanted))


def find_chosen(
    connection: sa.Connection, chosen: sa.Subquery, by: Sequence[sa.ColumnElement[Any]]
) -> Iterator[Shown]:
    """Yields the claims whose numbers were chosen, in the order given."""
    query = shown(chosen.join(claims, claims.c.n == chosen.c.n)).order_by(*by)
    for row in streamed(connection, query):
        yield Shown(*row)


def find_named(connection: sa.Connection, ids: Collection[str]) -> Iterator[Shown]:
    """Yields the current claims of these ids, in order of filing."""
    here = (claims.c.id.in_(ids), claims.c.superseded_at.is_(None))
    for row in connection.execute(shown(claims).where(*here).order_by(claims.c.n)):
        yield Shown(*row)


def find_judgements(connection: sa.Connection, ids: Collection[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yields id and judgements by field of the current claims of these ids, in order of filing."""
    chosen = sa.select(claims.c.id, claim_forms.c.judgements).join(claim_forms)
    here = (claims.c.id.in_(ids), claims.c.superseded_at.is_(None))
    for row in connection.execute(chosen.where(*here).order_by(claims.c.n)):
        yield row.id, row.judgements


def shown(chosen: sa.FromClause) -> sa.Select[Any]:
    """Returns the query of what is shown of the claims in `chosen`, which holds the table of claims."""
    return (
        sa.select(
            claim_forms.c.public, reports.c.outlet, reports.c.title, reports.c.published,
            reports.c.origin, sa.func.coalesce(copies.c.group_id, reports.c.id), reports.c.language,
            claims.c.reader, sa.func.coalesce(claims.c.review, "unreviewed"),
        )
        .select_from(chosen)
        .join(claim_forms, claim_forms.c.claim == claims.c.n)
        .join(reports, reports.c.id == claims.c.report)
        .outerjoin(copies, (copies.c.report == reports.c.id) & copies.c.superseded_at.is_(None))
    )  # fmt: skip


def find_incidents(
    connection: sa.Connection, wanted: Filter, *, limit: int | None, offset: int
) -> Iterator[Incident]:
    """Yields the incidents that fit, in the filter's order."""
    chosen = _page(connection, incidents, wanted, limit=limit, offset=offset)
    query = sa.select(incidents.c.whole).join(chosen, chosen.c.n == incidents.c.n)
    for row in streamed(connection, query.order_by(*order(incidents, wanted))):
        yield incident_of(row.whole)


def find_links(connection: sa.Connection, ids: Collection[str]) -> Iterator[Link]:
    """Yields the current links in which both claims are among the given."""
    here = (links.c.first.in_(ids), links.c.second.in_(ids), links.c.superseded_at.is_(None))
    for row in connection.execute(sa.select(links).where(*here).order_by(links.c.first, links.c.second)):
        yield link_of(row)


def find_contradictions(connection: sa.Connection, incident: str | None) -> Iterator[Contradiction]:
    """Yields the current contradictions, of one incident or of all."""
    conditions: list[sa.ColumnElement[bool]] = [contradictions.c.superseded_at.is_(None)]
    if incident is not None:
        conditions.append(contradictions.c.incident == incident)
    columns = (contradictions.c[name] for name in Contradiction.__slots__)
    for row in connection.execute(sa.select(*columns).where(*conditions).order_by(contradictions.c.n)):
        yield Contradiction(*row)


def _page(
    connection: sa.Connection, table: sa.Table, wanted: Filter, *, limit: int | None, offset: int
) -> sa.Subquery:
    """The numbers of one page's rows: they are chosen before anything long is read."""
    conditions = plan(connection, table, wanted).conditions
    numbers = sa.select(table.c.n).where(*conditions).order_by(*order(table, wanted))
    return numbers.limit(limit).offset(offset).subquery("chosen")


def tally(connection: sa.Connection, wanted: Filter, *, of: sa.Table = claims) -> Tally:
    """Counts the claims, or the incidents, that fit."""
    if of is incidents and wanted.asks_only("status"):
        kept = totals.kept(connection, wanted.status)
        return Tally(kept.incidents, _number_of(connection, of), kept.unplaced, kept.undated)
    chosen = plan(connection, of, wanted)
    rows = passing(chosen, of, of.c.lat, of.c.when_start)
    if not chosen.is_cheap:
        rows = rows.limit(_COUNTED + 1)
    seen = rows.subquery("seen").c
    counted = connection.execute(
        sa.select(sa.func.count(), sa.func.count(seen.lat), sa.func.count(seen.when_start))
    ).one()
    fitting, placed, dated = counted
    if not chosen.is_cheap and fitting > _COUNTED:
        return Tally(_COUNTED, _number_of(connection, of), None, None, is_exact=False)
    return Tally(fitting, _number_of(connection, of), fitting - placed, fitting - dated)


def _number_of(connection: sa.Connection, table: sa.Table) -> int:
    """The number of all current rows: that of claims is kept by reading, that of incidents by linking."""
    if table is incidents:
        return totals.kept(connection).incidents
    kept = sa.select(sa.func.sum(readings.c.claims)).where(readings.c.superseded_at.is_(None))
    return (connection.scalar(kept) or 0) + changed_number(connection)
