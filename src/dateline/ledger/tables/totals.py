"""Figures of the current incidents: derived from `incidents`, so they are kept up, not superseded.

A row whose incidents are gone falls to 0 and stays.
"""

from __future__ import annotations

import sqlalchemy as sa

from dateline.ledger.tables.metadata import RowNumber, metadata

incident_totals = sa.Table(
    "incident_totals",
    metadata,
    sa.Column("status", sa.String(40), primary_key=True),
    sa.Column("incidents", sa.Integer, nullable=False),
    sa.Column("unplaced", sa.Integer, nullable=False, comment="how many of them have no point"),
    sa.Column("undated", sa.Integer, nullable=False, comment="how many of them have no day"),
)

# Only incidents with a day are in it.
incident_days = sa.Table(
    "incident_days",
    metadata,
    sa.Column("day", sa.Date, primary_key=True, comment="the first of their days"),
    sa.Column("status", sa.String(40), primary_key=True),
    sa.Column("incidents", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Only incidents with a point are in it.
incident_cells = sa.Table(
    "incident_cells",
    metadata,
    sa.Column(
        "cell",
        sa.Integer,
        primary_key=True,
        autoincrement=False,
        comment="a square of a tenth of a degree: its row from the south times 3601, plus its column",
    ),
    sa.Column("status", sa.String(40), primary_key=True),
    sa.Column("incidents", sa.Integer, nullable=False),
    sa.Column("numbers", RowNumber, nullable=False, comment="the sum of their row numbers"),
    sqlite_with_rowid=False,
)
