"""Figures of the current incidents that linking keeps from here on; on a server, wider indexes of points."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dateline.ledger.structures import build, structures_of
from dateline.ledger.tables.metadata import RowNumber
from dateline.ledger.totals import recount

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Creates the tables and counts what there is."""
    op.create_table(
        "incident_totals",
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("incidents", sa.Integer(), nullable=False),
        sa.Column("unplaced", sa.Integer(), nullable=False, comment="how many of them have no point"),
        sa.Column("undated", sa.Integer(), nullable=False, comment="how many of them have no day"),
        sa.PrimaryKeyConstraint("status", name="pk_incident_totals"),
    )
    op.create_table(
        "incident_days",
        sa.Column("day", sa.Date(), nullable=False, comment="the first of their days"),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("incidents", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "status", name="pk_incident_days"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "incident_cells",
        sa.Column(
            "cell",
            sa.Integer(),
            autoincrement=False,
            nullable=False,
            comment="a square of a tenth of a degree: its row from the south times 3601, plus its column",
        ),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("incidents", sa.Integer(), nullable=False),
        sa.Column("numbers", RowNumber, nullable=False, comment="the sum of their row numbers"),
        sa.PrimaryKeyConstraint("cell", "status", name="pk_incident_cells"),
        sqlite_with_rowid=False,
    )
    # As it is counted from here on: a square of one rounding would never be emptied by another.
    recount(op.get_bind())
    build(op.get_bind(), structures_of(op.get_bind()).TOTALS_STRUCTURES)


def downgrade() -> None:
    """Refuses: nothing in a ledger is taken back."""
    raise NotImplementedError("A ledger is never downgraded: keep a copy of the file instead.")
