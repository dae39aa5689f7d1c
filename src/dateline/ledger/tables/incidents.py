"""Incidents, the claims of each, the links between claims, and what contradicts what.

Claims are named by their id (`clm_...`): a newer reading of a report keeps the ids of the claims that it
finds again.
"""

from __future__ import annotations

import sqlalchemy as sa

from dateline.ledger.tables.metadata import Instant, metadata, number, superseded

_CURRENT = sa.text("superseded_at IS NULL")


def _made() -> tuple[sa.Column[str], sa.Column[object], sa.Column[object]]:
    """Which linker filed the row, when, and when something newer took its place."""
    return (
        sa.Column("linker", sa.String(40), nullable=False),
        sa.Column("filed_at", Instant, nullable=False),
        superseded(),  # type: ignore[return-value]
    )


def _current(name: str, *columns: str, unique: bool = False) -> sa.Index:
    return sa.Index(name, *columns, unique=unique, sqlite_where=_CURRENT, postgresql_where=_CURRENT)


incidents = sa.Table(
    "incidents",
    metadata,
    number(),
    sa.Column("id", sa.String(40), nullable=False, index=True),
    sa.Column("type", sa.String(40), nullable=False),
    sa.Column("status", sa.String(40), nullable=False),
    sa.Column("rule", sa.Text, nullable=False, comment="why the status is what it is"),
    sa.Column("when_start", sa.Date),
    sa.Column("when_end", sa.Date, comment="inclusive"),
    sa.Column("place", sa.Text),
    sa.Column("country", sa.String(3)),
    sa.Column("admin1", sa.Text),
    sa.Column("lat", sa.Float),
    sa.Column("lon", sa.Float),
    sa.Column("place_precision", sa.String(12)),
    sa.Column("claims", sa.Integer, nullable=False, comment="how many tell that it happened"),
    sa.Column("denials", sa.Integer, nullable=False),
    sa.Column("voices", sa.Integer, nullable=False, comment="how many independent sources"),
    sa.Column("whole", sa.JSON, nullable=False, comment="all of the incident"),
    *_made(),
    _current("uq_incidents_current", "id", unique=True),
    _current(
        "ix_incidents_when",
        "when_start",
        "when_end",
        "type",
        "country",
        "admin1",
        "lat",
        "lon",
        "status",
    ),
)

incident_claims = sa.Table(
    "incident_claims",
    metadata,
    sa.Column("incident", sa.ForeignKey("incidents.n"), primary_key=True),
    sa.Column("claim", sa.String(20), primary_key=True),
    sa.Column("role", sa.String(10), nullable=False, comment="tells, denies or foretells"),
    sa.Index("ix_incident_claims_claim", "claim"),
)

links = sa.Table(
    "links",
    metadata,
    number(),
    sa.Column("first", sa.String(20), nullable=False, comment="the smaller of two claim ids"),
    sa.Column("second", sa.String(20), nullable=False),
    sa.Column("score", sa.Float, nullable=False),
    sa.Column("reasons", sa.JSON, nullable=False),
    *_made(),
    _current("uq_links_current", "first", "second", unique=True),
    _current("ix_links_second", "second"),
)

contradictions = sa.Table(
    "contradictions",
    metadata,
    number(),
    sa.Column("incident", sa.String(40), nullable=False, comment="its id"),
    sa.Column("field", sa.String(20), nullable=False),
    sa.Column("first", sa.String(20), nullable=False, comment="the smaller of two claim ids"),
    sa.Column("second", sa.String(20), nullable=False),
    sa.Column("first_value", sa.Text, nullable=False),
    sa.Column("second_value", sa.Text, nullable=False),
    sa.Column("first_quote", sa.Text, nullable=False),
    sa.Column("second_quote", sa.Text, nullable=False),
    sa.Column("rule", sa.Text, nullable=False),
    *_made(),
    _current("ix_contradictions_incident", "incident"),
)

# How linking finds what lies around a claim: keys of place, day and kind as 64-bit hashes. Two keys that
# share a hash only bring up a claim too many. Derived from claims, so it is replaced, not superseded.
claim_keys = sa.Table(
    "claim_keys",
    metadata,
    sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("claim", sa.ForeignKey("claims.n"), primary_key=True),
    sa.Index("ix_claim_keys_claim", "claim"),
    sqlite_with_rowid=False,
)
