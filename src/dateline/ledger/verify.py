"""Checks that the ledger still holds what was given: hashes, spans, references, the file itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dateline.ledger.reviewing.verify import verify_reviews
from dateline.ledger.sightings import text_hash
from dateline.ledger.streaming import streamed
from dateline.ledger.tables import (
    claim_forms,
    claims,
    contradictions,
    incident_claims,
    incidents,
    links,
    readings,
    reports,
    reviews,
)
from dateline.ledger.totals import verify_totals

_SPANNED = ("actors", "targets", "sources", "quantities")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it was stored; `where` names the row, `found` says what is wrong."""

    where: str
    found: str


def verify(connection: sa.Connection) -> Iterator[Problem]:
    """Yields all problems; none means that the ledger is whole."""
    yield from _file(connection)
    yield from _reports(connection)
    yield from _spans(connection)
    yield from _counts(connection)
    yield from _references(connection)
    yield from (Problem(where, found) for where, found in verify_reviews(connection))
    yield from (Problem(where, found) for where, found in verify_totals(connection))


def _file(connection: sa.Connection) -> Iterator[Problem]:
    if connection.dialect.name != "sqlite":
        return
    for (found,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if found != "ok":
            yield Problem("file", found)
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem(f"{table} {row}", f"names a row of {parent} that is not there")


def _reports(connection: sa.Connection) -> Iterator[Problem]:
    chosen = sa.select(reports.c.id, reports.c.sha256, reports.c.text_sha256, reports.c.text)
    for row in streamed(connection, chosen):
        if text_hash(row.text) != row.text_sha256:
            yield Problem(row.id, "its text has another hash than when it was filed")
        if row.id != f"rep_{row.sha256.removeprefix('SHA-256:')[:16]}":
            yield Problem(row.id, f"its id does not follow from the hash of its bytes, {row.sha256}")


def _spans(connection: sa.Connection) -> Iterator[Problem]:
    """Every text of every claim, superseded ones too, equals its slice of the report."""
    chosen = (
        sa.select(
            claims.c.n, claims.c.id, claims.c.evidence, claims.c.report, reports.c.text, claim_forms.c.public
        )
        .select_from(claims)
        .join(reports, reports.c.id == claims.c.report)
        .outerjoin(claim_forms, claim_forms.c.claim == claims.c.n)
        .order_by(claims.c.n)
    )
    for row in streamed(connection, chosen):
        if row.public is None:
            yield Problem(row.id, "its public form is missing")
            continue
        if (row.public["id"], row.public["report"]) != (row.id, row.report):
            yield Problem(row.id, "its public form is of another claim")
        if row.public["evidence"]["text"] != row.evidence:
            yield Problem(row.id, "its evidence is not that of its public form")
        for name, words in _texts(row.public):
            found = row.text[words["start"] : words["end"]]
            if found != words["text"]:
                yield Problem(row.id, f"{name}: the report has {found!r} where {words['text']!r} was read")


def _texts(public: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "evidence", public["evidence"]
    for name in _SPANNED:
        yield from ((name, words) for words in public[name])
    if public["place"]:
        yield "place", public["place"]
    if public["time"]:
        start, end = public["time"]["span"]
        yield "time", {"text": public["time"]["text"], "start": start, "end": end}


def _counts(connection: sa.Connection) -> Iterator[Problem]:
    """Every reading has the claims that it says, and unless reviewed they are current while it is."""
    by_reader = claims.c.by_review.is_(None)
    unreviewed = claims.c.id.not_in(sa.select(reviews.c.claim).where(reviews.c.claim.is_not(None)))
    told = (
        sa.select(
            readings.c.n, readings.c.report, readings.c.claims, readings.c.superseded_at,
            sa.func.count(claims.c.n).filter(by_reader).label("found"),
            sa.func.count(claims.c.n).filter(claims.c.superseded_at.is_(None)).label("current"),
            sa.func.count(claims.c.superseded_at).filter(by_reader, unreviewed).label("lost"),
        )
        .outerjoin(claims, claims.c.reading == readings.c.n)
        .group_by(readings.c.n)
    )  # fmt: skip
    for row in connection.execute(told):
        if row.found != row.claims:
            yield Problem(row.report, f"reading {row.n} found {row.claims} claims, {row.found} are here")
        if row.lost if row.superseded_at is None else row.current:
            yield Problem(row.report, f"reading {row.n} and its claims disagree on what is superseded")


def _references(connection: sa.Connection) -> Iterator[Problem]:
    """What linking stored speaks of claims and incidents that are there."""
    known = sa.select(claims.c.id)
    speaking = (
        (incident_claims, ("claim",)),
        (links, ("first", "second")),
        (contradictions, ("first", "second")),
    )
    for table, columns in speaking:
        for name in columns:
            lost = sa.select(table.c[name]).where(table.c[name].not_in(known)).distinct()
            for (claim,) in connection.execute(lost):
                yield Problem(claim, f"{table.name} speaks of it and it is not here")
    lost = sa.select(contradictions.c.incident).where(
        contradictions.c.incident.not_in(sa.select(incidents.c.id))
    )
    for (incident,) in connection.execute(lost.distinct()):
        yield Problem(incident, "contradictions speaks of it and it is not here")
