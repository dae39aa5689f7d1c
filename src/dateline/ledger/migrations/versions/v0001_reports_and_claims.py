"""The first schema: reports, readings, claims, failures and the coverage view."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from dateline.ledger.structures import build, structures_of
from dateline.ledger.tables.coverage import COVERAGE
from dateline.ledger.tables.metadata import Code, Instant, RowNumber

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_CURRENT: dict[str, Any] = {
    "sqlite_where": sa.text("superseded_at IS NULL"),
    "postgresql_where": sa.text("superseded_at IS NULL"),
}


def upgrade() -> None:
    """Creates everything; what each database has of its own comes last."""
    _create_reports()
    _create_sightings()
    _create_readings()
    _create_failures()
    _create_claims()
    _create_claim_forms()
    _create_claim_parties()
    _create_supersessions()
    op.execute(f"CREATE VIEW coverage AS {COVERAGE}")
    build(op.get_bind(), structures_of(op.get_bind()).CLAIM_STRUCTURES)


def downgrade() -> None:
    """Refuses: nothing in a ledger is taken back."""
    raise NotImplementedError("A ledger is never downgraded: keep a copy of the file instead.")


def _create_reports() -> None:
    op.create_table(
        "reports",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("id", sa.String(length=20), nullable=False),
        sa.Column("sha256", sa.String(length=72), nullable=False, comment="SHA-256:hex of the raw bytes"),
        sa.Column(
            "text_sha256", sa.String(length=72), nullable=False, comment="SHA-256:hex of `text` in UTF-8"
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("outlet", sa.Text()),
        sa.Column("outlet_key", sa.Text(), comment="`outlet` in folded case"),
        sa.Column("country", sa.String(length=3), comment="of the outlet, ISO 3166-1 alpha-3"),
        sa.Column("published", sa.Date()),
        sa.Column("published_how", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.Column("retrieved_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("n", name="pk_reports"),
        sa.UniqueConstraint("id", name="uq_reports_id"),
    )
    op.create_index("ix_reports_outlet", "reports", ["outlet", "published"])
    op.create_index("ix_reports_outlet_key", "reports", ["outlet_key"])
    op.create_index("ix_reports_published", "reports", ["published"])


def _create_sightings() -> None:
    op.create_table(
        "sightings",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("report", sa.String(length=20), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text()),
        sa.Column("country", sa.String(length=3)),
        sa.Column("title", sa.Text()),
        sa.Column("published", sa.Date()),
        sa.Column("published_how", sa.Text(), nullable=False),
        sa.Column("retrieved_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name="fk_sightings_report"),
        sa.PrimaryKeyConstraint("n", name="pk_sightings"),
    )
    op.create_index("ix_sightings_origin", "sightings", ["origin"])
    op.create_index("ix_sightings_outlet", "sightings", ["outlet", "published"])
    op.create_index("ix_sightings_report", "sightings", ["report"])


def _create_readings() -> None:
    op.create_table(
        "readings",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("report", sa.String(length=20), nullable=False),
        sa.Column("reader", sa.String(length=40), nullable=False, comment="version of the reader"),
        sa.Column("published", sa.Date(), comment="the date against which relative dates were read"),
        sa.Column("claims", sa.Integer(), nullable=False, comment="how many were found"),
        sa.Column("read_at", Instant(), nullable=False),
        sa.Column("superseded_at", Instant()),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name="fk_readings_report"),
        sa.PrimaryKeyConstraint("n", name="pk_readings"),
    )
    op.create_index("ix_readings_report", "readings", ["report"])
    op.create_index("uq_readings_current", "readings", ["report"], unique=True, **_CURRENT)


def _create_failures() -> None:
    op.create_table(
        "failures",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("report", sa.String(length=20), comment="where its text was kept"),
        sa.Column("outlet", sa.Text()),
        sa.Column("published", sa.Date()),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("found", sa.Text(), nullable=False),
        sa.Column("expected", sa.Text(), nullable=False),
        sa.Column("cure", sa.Text(), nullable=False),
        sa.Column("kept", sa.Text(), nullable=False),
        sa.Column("reader", sa.String(length=40), nullable=False),
        sa.Column("failed_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name="fk_failures_report"),
        sa.PrimaryKeyConstraint("n", name="pk_failures"),
    )
    op.create_index("ix_failures_origin", "failures", ["origin"])


def _create_claims() -> None:
    op.create_table(
        "claims",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("id", sa.String(length=20), nullable=False),
        sa.Column("report", sa.String(length=20), nullable=False),
        sa.Column("reading", RowNumber, nullable=False),
        sa.Column("reader", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, comment="in its report, from 0"),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("polarity", sa.String(length=10), nullable=False),
        sa.Column("modality", sa.String(length=14), nullable=False),
        sa.Column("verification", sa.String(length=12)),
        sa.Column("background", sa.Boolean(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("evidence_start", sa.Integer(), nullable=False, comment="code points of the report's text"),
        sa.Column("evidence_end", sa.Integer(), nullable=False),
        sa.Column("when_start", sa.Date()),
        sa.Column("when_end", sa.Date(), comment="inclusive"),
        sa.Column("when_precision", sa.String(length=8)),
        sa.Column("place", sa.Text()),
        sa.Column("country", sa.String(length=3)),
        sa.Column("admin1", sa.Text()),
        sa.Column("lat", sa.Float()),
        sa.Column("lon", sa.Float()),
        sa.Column("place_precision", sa.String(length=12)),
        sa.Column("geonameid", sa.Integer()),
        sa.Column("actors", sa.Text(), nullable=False, comment="names, for reading; see claim_parties"),
        sa.Column("targets", sa.Text(), nullable=False),
        sa.Column("sources", sa.Text(), nullable=False),
        sa.Column("superseded_at", Instant()),
        sa.ForeignKeyConstraint(["reading"], ["readings.n"], name="fk_claims_reading"),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name="fk_claims_report"),
        sa.PrimaryKeyConstraint("n", name="pk_claims"),
    )
    op.create_index("ix_claims_id", "claims", ["id"])
    op.create_index("ix_claims_reading", "claims", ["reading"])
    op.create_index("ix_claims_report", "claims", ["report"])
    op.create_index(
        "ix_claims_when",
        "claims",
        ["when_start", "when_end", "type", "country", "admin1", "lat", "lon", "confidence"],
        **_CURRENT,
    )


def _create_claim_forms() -> None:
    op.create_table(
        "claim_forms",
        sa.Column("claim", RowNumber, nullable=False),
        sa.Column("public", sa.JSON(), nullable=False, comment="the public form of the claim"),
        sa.Column("judgements", sa.JSON(), nullable=False, comment="why each field has its value"),
        sa.ForeignKeyConstraint(["claim"], ["claims.n"], name="fk_claim_forms_claim"),
        sa.PrimaryKeyConstraint("claim", name="pk_claim_forms"),
    )


def _create_claim_parties() -> None:
    op.create_table(
        "claim_parties",
        sa.Column("claim", RowNumber, nullable=False),
        sa.Column("role", sa.String(length=8), nullable=False, comment="actor, target or source"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False, comment="`name` in folded case"),
        sa.Column("code", Code, nullable=False),
        sa.Column("actor_id", sa.Text()),
        sa.ForeignKeyConstraint(["claim"], ["claims.n"], name="fk_claim_parties_claim"),
        sa.PrimaryKeyConstraint("claim", "role", "position", name="pk_claim_parties"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claim_parties_actor_id", "claim_parties", ["actor_id", "role"])
    op.create_index("ix_claim_parties_code", "claim_parties", ["code", "role"])
    op.create_index("ix_claim_parties_name_key", "claim_parties", ["name_key", "role"])


def _create_supersessions() -> None:
    op.create_table(
        "supersessions",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("claim", RowNumber, nullable=False),
        sa.Column("by_claim", RowNumber, comment="empty where the newer reading lacks it"),
        sa.Column("by_reading", RowNumber, nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["by_claim"], ["claims.n"], name="fk_supersessions_by_claim"),
        sa.ForeignKeyConstraint(["by_reading"], ["readings.n"], name="fk_supersessions_by_reading"),
        sa.ForeignKeyConstraint(["claim"], ["claims.n"], name="fk_supersessions_claim"),
        sa.PrimaryKeyConstraint("n", name="pk_supersessions"),
    )
    op.create_index("ix_supersessions_claim", "supersessions", ["claim"])
