"""Human review: decisions, judgements on pairs of claims, and what decisions make of a claim's row."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dateline.ledger.structures import build, structures_of
from dateline.ledger.tables.metadata import Instant, RowNumber

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_REVIEW = "of the row that stands: accepted, corrected, rejected"
_BY_REVIEW = "the review that made the row, empty where the reader did"
_REVIEWED = sa.text("review IS NOT NULL")


def upgrade() -> None:
    """Creates both tables and the columns of claims; what each database has of its own comes last."""
    _create_reviews()
    _create_pair_judgements()
    op.add_column("claims", sa.Column("review", sa.String(length=12), comment=_REVIEW))
    op.add_column("claims", sa.Column("by_review", RowNumber, comment=_BY_REVIEW))
    op.create_index(
        "ix_claims_review", "claims", ["review"], sqlite_where=_REVIEWED, postgresql_where=_REVIEWED
    )
    build(op.get_bind(), structures_of(op.get_bind()).REVIEW_STRUCTURES)


def downgrade() -> None:
    """Refuses: nothing in a ledger is taken back."""
    raise NotImplementedError("A ledger is never downgraded: keep a copy of the file instead.")


def _create_reviews() -> None:
    op.create_table(
        "reviews",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("claim", sa.String(length=20), comment="its id"),
        sa.Column("incident", sa.String(length=40), comment="its id when it was merged or split"),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("verb", sa.String(length=8), nullable=False),
        sa.Column("field", sa.String(length=12)),
        sa.Column("before", sa.JSON()),
        sa.Column("after", sa.JSON()),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("undoes", RowNumber, comment="the number of the review that an undo takes back"),
        sa.Column("seen", RowNumber, comment="the number of the claim's row that the reviewer saw"),
        sa.PrimaryKeyConstraint("n", name="pk_reviews"),
    )
    for name in ("claim", "incident", "reviewer", "undoes"):
        op.create_index(f"ix_reviews_{name}", "reviews", [name])


def _create_pair_judgements() -> None:
    op.create_table(
        "pair_judgements",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("review", RowNumber, nullable=False),
        sa.Column("first", sa.String(length=20), nullable=False, comment="the smaller of two claim ids"),
        sa.Column("second", sa.String(length=20), nullable=False),
        sa.Column("same", sa.Boolean(), nullable=False, comment="whether they speak of one occurrence"),
        sa.ForeignKeyConstraint(["review"], ["reviews.n"], name="fk_pair_judgements_review"),
        sa.PrimaryKeyConstraint("n", name="pk_pair_judgements"),
    )
    op.create_index("ix_pair_judgements_review", "pair_judgements", ["review"])
