"""Reports that wait to be read, are read, and what became of each."""

from __future__ import annotations

import sqlalchemy as sa

from dateline.ledger.tables.metadata import Instant, metadata, number

jobs = sa.Table(
    "jobs",
    metadata,
    number(),
    sa.Column("id", sa.String(24), nullable=False, unique=True),
    sa.Column("who", sa.String(60), nullable=False),
    sa.Column("state", sa.String(10), nullable=False, index=True, comment="queued, reading, linking ..."),
    sa.Column("incidents", sa.Integer, comment="made or changed by linking"),
    sa.Column("made_at", Instant, nullable=False),
    sa.Column("ended_at", Instant),
)

# A source is one row until it is opened; from then on each of its reports is one, told apart by `part`.
job_reports = sa.Table(
    "job_reports",
    metadata,
    number(),
    sa.Column("job", sa.ForeignKey("jobs.n"), nullable=False),
    sa.Column("source", sa.Integer, nullable=False, comment="which of the job's sources, from 0"),
    sa.Column("part", sa.Integer, nullable=False, comment="which of the source's reports, from 0"),
    sa.Column("kind", sa.String(4), nullable=False, comment="text, file or url"),
    sa.Column("place", sa.Text, nullable=False, comment="the address, or the name in the spool"),
    sa.Column("origin", sa.Text, nullable=False, comment="what people call it"),
    sa.Column("published", sa.Date, comment="as given"),
    sa.Column("outlet", sa.Text, comment="as given"),
    sa.Column("title", sa.Text, comment="as given"),
    sa.Column("state", sa.String(10), nullable=False, comment="queued, reading, read, known ..."),
    sa.Column("report", sa.String(20), comment="its id, once it is read"),
    sa.Column("claims", sa.Integer),
    sa.Column("code", sa.String(40), comment="of the error"),
    sa.Column("found", sa.Text),
    sa.Column("expected", sa.Text),
    sa.Column("cure", sa.Text),
    sa.Column("kept", sa.Text),
    sa.Column("seconds", sa.Float, comment="how long reading took"),
    sa.Index("uq_job_reports", "job", "source", "part", unique=True),
    sa.Index("ix_job_reports_state", "state"),
)
