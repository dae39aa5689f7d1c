"""Which reports are copies of one text, and the sketches by which copies are found."""

from __future__ import annotations

import sqlalchemy as sa

from dateline.ledger.tables.metadata import Instant, metadata, number, superseded

copies = sa.Table(
    "copies",
    metadata,
    number(),
    sa.Column("group_id", sa.String(40), nullable=False, index=True),
    sa.Column("report", sa.ForeignKey("reports.id"), nullable=False),
    sa.Column("score", sa.Float, nullable=False, comment="likeness to the group, 0..1"),
    sa.Column("reasons", sa.JSON, nullable=False),
    sa.Column("linker", sa.String(40), nullable=False, comment="version of what found it"),
    sa.Column("filed_at", Instant, nullable=False),
    superseded(),
    sa.Index(
        "uq_copies_current",
        "report",
        unique=True,
        sqlite_where=sa.text("superseded_at IS NULL"),
        postgresql_where=sa.text("superseded_at IS NULL"),
    ),
)

# Derived from texts, so it is replaced, not superseded.
sketches = sa.Table(
    "sketches",
    metadata,
    sa.Column("report", sa.ForeignKey("reports.id"), primary_key=True),
    sa.Column("least", sa.LargeBinary, nullable=False),
    sa.Column("runs", sa.Integer, nullable=False),
    sa.Column("figures", sa.LargeBinary, nullable=False),
)

sketch_bands = sa.Table(
    "sketch_bands",
    metadata,
    sa.Column("band", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("report", sa.ForeignKey("reports.id"), primary_key=True),
    sa.Index("ix_sketch_bands_report", "report"),
    sqlite_with_rowid=False,
)
