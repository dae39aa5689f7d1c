"""Sources that gave no reading, why, and what was kept of them."""

from __future__ import annotations

import sqlalchemy as sa

from dateline.ledger.tables.metadata import Instant, metadata, number

failures = sa.Table(
    "failures",
    metadata,
    number(),
    sa.Column("origin", sa.Text, nullable=False, index=True),
    sa.Column("report", sa.ForeignKey("reports.id"), comment="where its text was kept"),
    sa.Column("outlet", sa.Text),
    sa.Column("published", sa.Date),
    sa.Column("code", sa.String(40), nullable=False),
    sa.Column("found", sa.Text, nullable=False),
    sa.Column("expected", sa.Text, nullable=False),
    sa.Column("cure", sa.Text, nullable=False),
    sa.Column("kept", sa.Text, nullable=False),
    sa.Column("reader", sa.String(40), nullable=False),
    sa.Column("failed_at", Instant, nullable=False),
)
