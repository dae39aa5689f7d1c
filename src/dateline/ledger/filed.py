"""Filed claims as values for linking."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from dateline.ledger.plans import plan
from dateline.ledger.streaming import streamed
from dateline.ledger.tables import claim_forms, claims, copies, reports
from dateline.model import FiledClaim, FiledParty, Filter, Place, Quantity, Span


def filed_claims(
    connection: sa.Connection, wanted: Filter, *narrower: sa.ColumnElement[bool]
) -> Iterator[FiledClaim]:
    """Yields the current claims that fit the filter and the conditions on `claims`, in order of filing."""
    conditions = (*plan(connection, claims, wanted).conditions, *narrower)
    for _, claim in numbered_claims(connection, *conditions):
        yield claim


def numbered_claims(
    connection: sa.Connection, *conditions: sa.ColumnElement[bool]
) -> Iterator[tuple[int, FiledClaim]]:
    """Yields the claims of all rows that hold the conditions, each with the number of its row."""
    group = sa.func.coalesce(copies.c.group_id, reports.c.id).label("copies")
    query = (
        sa.select(claims.c.n, claim_forms.c.public, reports.c.outlet, reports.c.published, group)
        .select_from(claims)
        .join(claim_forms, claim_forms.c.claim == claims.c.n)
        .join(reports, reports.c.id == claims.c.report)
        .outerjoin(copies, (copies.c.report == reports.c.id) & copies.c.superseded_at.is_(None))
        .where(*conditions)
        .order_by(claims.c.n)
    )
    for row in streamed(connection, query):
        claim = filed_claim(row.public, outlet=row.outlet, published=row.published, copies=row.copies)
        yield row.n, claim


def published_between(start: dt.date, end: dt.date) -> sa.ColumnElement[bool]:
    """Returns the condition that a claim's report was published on one of these inclusive days."""
    days = sa.select(reports.c.id).where(reports.c.published.between(start, end))
    return claims.c.report.in_(days)


def filed_claim(
    public: dict[str, Any], *, outlet: str | None, published: dt.date | None, copies: str
) -> FiledClaim:
    """Returns the filed form of a claim from its public form and what is known of its report."""
    time = public["time"]
    return FiledClaim(
        id=public["id"],
        report=public["report"],
        outlet=outlet,
        copies=copies,
        published=published,
        type=public["type"],
        polarity=public["polarity"],
        modality=public["modality"],
        text=public["evidence"]["text"],
        actors=_parties(public["actors"]),
        targets=_parties(public["targets"]),
        sources=_parties(public["sources"]),
        place=_place(public["place"]),
        start=dt.date.fromisoformat(time["start"]) if time else None,
        end=dt.date.fromisoformat(time["end"]) if time else None,
        quantities=tuple(_quantity(quantity) for quantity in public["quantities"]),
        verification=public["verification"],
        background=public["background"],
        confidence=public["confidence"],
        evidence=Span(public["evidence"]["start"], public["evidence"]["end"]),
    )


def _parties(parties: list[dict[str, Any]]) -> tuple[FiledParty, ...]:
    return tuple(FiledParty(p["text"], p["name"], p["code"], p["id"]) for p in parties)


def _place(place: dict[str, Any] | None) -> Place | None:
    if place is None:
        return None
    names = ("name", "country", "lat", "lon", "precision", "admin1", "geonameid")
    return Place(*(place[name] for name in names))


def _quantity(quantity: dict[str, Any]) -> Quantity:
    span = Span(quantity["start"], quantity["end"])
    return Quantity(quantity["what"], quantity["low"], quantity["high"], quantity["text"], span)
