"""What linking finds: copies, sketches, keys, incidents, links and contradictions."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from dateline.ledger.structures import build, structures_of
from dateline.ledger.tables.metadata import Instant, RowNumber

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_CURRENT: dict[str, Any] = {
    "sqlite_where": sa.text("superseded_at IS NULL"),
    "postgresql_where": sa.text("superseded_at IS NULL"),
}


def upgrade() -> None:
    """Creates everything; what each database has of its own comes last."""
    _create_copies()
    _create_sketches()
    _create_sketch_bands()
    _create_claim_keys()
    _create_incidents()
    _create_incident_claims()
    _create_links()
    _create_contradictions()
    build(op.get_bind(), structures_of(op.get_bind()).LINKING_STRUCTURES)


def downgrade() -> None:
    """Refuses: nothing in a ledger is taken back."""
    raise NotImplementedError("A ledger is never downgraded: keep a copy of the file instead.")


def _create_copies() -> None:
    op.create_table(
        "copies",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("group_id", sa.String(length=40), nullable=False),
        sa.Column("report", sa.String(length=20), nullable=False),
        sa.Column("score", sa.Float(), nullable=False, comment="likeness to the group, 0..1"),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("linker", sa.String(length=40), nullable=False, comment="version of what found it"),
        sa.Column("filed_at", Instant(), nullable=False),
        sa.Column("superseded_at", Instant()),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name="fk_copies_report"),
        sa.PrimaryKeyConstraint("n", name="pk_copies"),
    )
    op.create_index("ix_copies_group_id", "copies", ["group_id"])
    op.create_index("uq_copies_current", "copies", ["report"], unique=True, **_CURRENT)


def _create_sketches() -> None:
    op.create_table(
        "sketches",
        sa.Column("report", sa.String(length=20), nullable=False),
        sa.Column("least", sa.LargeBinary(), nullable=False),
        sa.Column("runs", sa.Integer(), nullable=False),
        sa.Column("figures", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name="fk_sketches_report"),
        sa.PrimaryKeyConstraint("report", name="pk_sketches"),
    )


def _create_sketch_bands() -> None:
    op.create_table(
        "sketch_bands",
        sa.Column("band", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("report", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name="fk_sketch_bands_report"),
        sa.PrimaryKeyConstraint("band", "report", name="pk_sketch_bands"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sketch_bands_report", "sketch_bands", ["report"])


def _create_claim_keys() -> None:
    op.create_table(
        "claim_keys",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("claim", RowNumber, nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.n"], name="fk_claim_keys_claim"),
        sa.PrimaryKeyConstraint("key", "claim", name="pk_claim_keys"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claim_keys_claim", "claim_keys", ["claim"])


def _create_incidents() -> None:
    op.create_table(
        "incidents",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False, comment="why the status is what it is"),
        sa.Column("when_start", sa.Date()),
        sa.Column("when_end", sa.Date(), comment="inclusive"),
        sa.Column("place", sa.Text()),
        sa.Column("country", sa.String(length=3)),
        sa.Column("admin1", sa.Text()),
        sa.Column("lat", sa.Float()),
        sa.Column("lon", sa.Float()),
        sa.Column("place_precision", sa.String(length=12)),
        sa.Column("claims", sa.Integer(), nullable=False, comment="how many tell that it happened"),
        sa.Column("denials", sa.Integer(), nullable=False),
        sa.Column("voices", sa.Integer(), nullable=False, comment="how many independent sources"),
        sa.Column("whole", sa.JSON(), nullable=False, comment="all of the incident"),
        sa.Column("linker", sa.String(length=40), nullable=False),
        sa.Column("filed_at", Instant(), nullable=False),
        sa.Column("superseded_at", Instant()),
        sa.PrimaryKeyConstraint("n", name="pk_incidents"),
    )
    op.create_index("ix_incidents_id", "incidents", ["id"])
    op.create_index(
        "ix_incidents_when",
        "incidents",
        ["when_start", "when_end", "type", "country", "admin1", "lat", "lon", "status"],
        **_CURRENT,
    )
    op.create_index("uq_incidents_current", "incidents", ["id"], unique=True, **_CURRENT)


def _create_incident_claims() -> None:
    op.create_table(
        "incident_claims",
        sa.Column("incident", RowNumber, nullable=False),
        sa.Column("claim", sa.String(length=20), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False, comment="tells, denies or foretells"),
        sa.ForeignKeyConstraint(["incident"], ["incidents.n"], name="fk_incident_claims_incident"),
        sa.PrimaryKeyConstraint("incident", "claim", name="pk_incident_claims"),
    )
    op.create_index("ix_incident_claims_claim", "incident_claims", ["claim"])


def _create_links() -> None:
    op.create_table(
        "links",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("first", sa.String(length=20), nullable=False, comment="the smaller of two claim ids"),
        sa.Column("second", sa.String(length=20), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("linker", sa.String(length=40), nullable=False),
        sa.Column("filed_at", Instant(), nullable=False),
        sa.Column("superseded_at", Instant()),
        sa.PrimaryKeyConstraint("n", name="pk_links"),
    )
    op.create_index("ix_links_second", "links", ["second"], **_CURRENT)
    op.create_index("uq_links_current", "links", ["first", "second"], unique=True, **_CURRENT)


def _create_contradictions() -> None:
    op.create_table(
        "contradictions",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("incident", sa.String(length=40), nullable=False, comment="its id"),
        sa.Column("field", sa.String(length=20), nullable=False),
        sa.Column("first", sa.String(length=20), nullable=False, comment="the smaller of two claim ids"),
        sa.Column("second", sa.String(length=20), nullable=False),
        sa.Column("first_value", sa.Text(), nullable=False),
        sa.Column("second_value", sa.Text(), nullable=False),
        sa.Column("first_quote", sa.Text(), nullable=False),
        sa.Column("second_quote", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("linker", sa.String(length=40), nullable=False),
        sa.Column("filed_at", Instant(), nullable=False),
        sa.Column("superseded_at", Instant()),
        sa.PrimaryKeyConstraint("n", name="pk_contradictions"),
    )
    op.create_index("ix_contradictions_incident", "contradictions", ["incident"], **_CURRENT)
