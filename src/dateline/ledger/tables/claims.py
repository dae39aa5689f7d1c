"""Claims: columns to look up by, their public form with its judgements, their parties, their history."""

from __future__ import annotations

import sqlalchemy as sa

from dateline.ledger.tables.metadata import Code, Instant, RowNumber, metadata, number, superseded

_CURRENT = sa.text("superseded_at IS NULL")


# Narrow on purpose: look-ups scan these rows, the long JSON lies in `claim_forms`.
claims = sa.Table(
    "claims",
    metadata,
    number(),
    sa.Column("id", sa.String(20), nullable=False, index=True),
    sa.Column("report", sa.ForeignKey("reports.id"), nullable=False, index=True),
    sa.Column("reading", sa.ForeignKey("readings.n"), nullable=False, index=True),
    sa.Column("reader", sa.String(40), nullable=False),
    sa.Column("position", sa.Integer, nullable=False, comment="in its report, from 0"),
    sa.Column("type", sa.String(40), nullable=False),
    sa.Column("polarity", sa.String(10), nullable=False),
    sa.Column("modality", sa.String(14), nullable=False),
    sa.Column("verification", sa.String(12)),
    sa.Column("background", sa.Boolean, nullable=False),
    sa.Column("confidence", sa.Float, nullable=False),
    sa.Column("evidence", sa.Text, nullable=False),
    sa.Column("evidence_start", sa.Integer, nullable=False, comment="code points of the report's text"),
    sa.Column("evidence_end", sa.Integer, nullable=False),
    sa.Column("when_start", sa.Date),
    sa.Column("when_end", sa.Date, comment="inclusive"),
    sa.Column("when_precision", sa.String(8)),
    sa.Column("place", sa.Text),
    sa.Column("country", sa.String(3)),
    sa.Column("admin1", sa.Text),
    sa.Column("lat", sa.Float),
    sa.Column("lon", sa.Float),
    sa.Column("place_precision", sa.String(12)),
    sa.Column("geonameid", sa.Integer),
    sa.Column("actors", sa.Text, nullable=False, comment="names, for reading; see claim_parties"),
    sa.Column("targets", sa.Text, nullable=False),
    sa.Column("sources", sa.Text, nullable=False),
    superseded(),
    # Only asked for what few claims have: `+` keeps the planner from using it otherwise.
    sa.Index(
        "ix_claims_manner",
        "modality",
        "polarity",
        "verification",
        sqlite_where=_CURRENT,
        postgresql_where=_CURRENT,
    ),
    # A rejected claim's row is superseded by nothing: so it is in no look-up that does not ask for it.
    sa.Column("review", sa.String(12), comment="of the row that stands: accepted, corrected, rejected"),
    sa.Column("by_review", RowNumber, comment="the review that made the row, empty where the reader did"),
    sa.Index(
        "ix_claims_review",
        "review",
        sqlite_where=sa.text("review IS NOT NULL"),
        postgresql_where=sa.text("review IS NOT NULL"),
    ),
    # It holds all that is filtered and sorted by, so that no filter reads rows that it does not show:
    # a million claims are passed through in 0.12 s. More indexes would only mislead the planner.
    sa.Index(
        "ix_claims_when",
        "when_start",
        "when_end",
        "type",
        "country",
        "admin1",
        "lat",
        "lon",
        "confidence",
        sqlite_where=_CURRENT,
        postgresql_where=_CURRENT,
    ),
)

claim_forms = sa.Table(
    "claim_forms",
    metadata,
    sa.Column("claim", sa.ForeignKey("claims.n"), primary_key=True),
    sa.Column("public", sa.JSON, nullable=False, comment="the public form of the claim"),
    sa.Column("judgements", sa.JSON, nullable=False, comment="why each field has its value"),
)

claim_parties = sa.Table(
    "claim_parties",
    metadata,
    sa.Column("claim", sa.ForeignKey("claims.n"), primary_key=True),
    sa.Column("role", sa.String(8), primary_key=True, comment="actor, target or source"),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("name_key", sa.Text, nullable=False, comment="`name` in folded case"),
    sa.Column("code", Code, nullable=False),
    sa.Column("actor_id", sa.Text),
    sa.Index("ix_claim_parties_code", "code", "role"),
    sa.Index("ix_claim_parties_name_key", "name_key", "role"),
    sa.Index("ix_claim_parties_actor_id", "actor_id", "role"),
    sqlite_with_rowid=False,
)

supersessions = sa.Table(
    "supersessions",
    metadata,
    number(),
    sa.Column("claim", sa.ForeignKey("claims.n"), nullable=False, index=True),
    sa.Column("by_claim", sa.ForeignKey("claims.n"), comment="empty where the newer reading lacks it"),
    sa.Column("by_reading", sa.ForeignKey("readings.n"), nullable=False),
    sa.Column("at", Instant, nullable=False),
)
