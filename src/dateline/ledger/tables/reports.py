"""Reports, where each was seen, and each reading of it."""

from __future__ import annotations

import sqlalchemy as sa

from dateline.ledger.tables.metadata import Instant, metadata, number, superseded

reports = sa.Table(
    "reports",
    metadata,
    number(),
    sa.Column("id", sa.String(20), nullable=False, unique=True),
    sa.Column("sha256", sa.String(72), nullable=False, comment="SHA-256:hex of the raw bytes"),
    sa.Column("text_sha256", sa.String(72), nullable=False, comment="SHA-256:hex of `text` in UTF-8"),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("title", sa.Text),
    sa.Column("outlet", sa.Text),
    sa.Column("outlet_key", sa.Text, index=True, comment="`outlet` in folded case"),
    sa.Column("country", sa.String(3), comment="of the outlet, ISO 3166-1 alpha-3"),
    sa.Column("published", sa.Date),
    sa.Column("published_how", sa.Text, nullable=False),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("origin", sa.Text, nullable=False),
    sa.Column("notes", sa.JSON, nullable=False),
    sa.Column("retrieved_at", Instant, nullable=False),
    sa.Index("ix_reports_published", "published"),
    sa.Index("ix_reports_outlet", "outlet", "published"),
)

# The same bytes may be met again elsewhere: by another outlet that prints the same wire story.
sightings = sa.Table(
    "sightings",
    metadata,
    number(),
    sa.Column("report", sa.ForeignKey("reports.id"), nullable=False, index=True),
    sa.Column("origin", sa.Text, nullable=False, index=True),
    sa.Column("outlet", sa.Text),
    sa.Column("country", sa.String(3)),
    sa.Column("title", sa.Text),
    sa.Column("published", sa.Date),
    sa.Column("published_how", sa.Text, nullable=False),
    sa.Column("retrieved_at", Instant, nullable=False),
    sa.Index("ix_sightings_outlet", "outlet", "published"),
)

readings = sa.Table(
    "readings",
    metadata,
    number(),
    sa.Column("report", sa.ForeignKey("reports.id"), nullable=False),
    sa.Column("reader", sa.String(40), nullable=False, comment="version of the reader"),
    sa.Column("published", sa.Date, comment="the date against which relative dates were read"),
    sa.Column("claims", sa.Integer, nullable=False, comment="how many were found"),
    sa.Column("read_at", Instant, nullable=False),
    superseded(),
    sa.Index("ix_readings_report", "report"),
    sa.Index(
        "uq_readings_current",
        "report",
        unique=True,
        sqlite_where=sa.text("superseded_at IS NULL"),
        postgresql_where=sa.text("superseded_at IS NULL"),
    ),
)
