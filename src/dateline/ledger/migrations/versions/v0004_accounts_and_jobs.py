"""What serving needs: accounts, tokens, the log of exports, and the queue of reports to be read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dateline.ledger.structures import build, structures_of
from dateline.ledger.tables.metadata import Instant, RowNumber

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Creates everything; what each database has of its own comes last."""
    _create_accounts()
    _create_tokens()
    _create_exported()
    _create_jobs()
    _create_job_reports()
    build(op.get_bind(), structures_of(op.get_bind()).SERVING_STRUCTURES)


def downgrade() -> None:
    """Refuses: nothing in a ledger is taken back."""
    raise NotImplementedError("A ledger is never downgraded: keep a copy of the file instead.")


def _create_accounts() -> None:
    op.create_table(
        "accounts",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False, comment="reader, reviewer or admin"),
        sa.Column("password", sa.Text(), nullable=False, comment="its Argon2 hash with parameters"),
        sa.Column("generation", sa.Integer(), nullable=False, comment="sessions of an older one have ended"),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("removed_at", Instant(), comment="empty while the account may sign in"),
        sa.PrimaryKeyConstraint("n", name="pk_accounts"),
        sa.UniqueConstraint("name", name="uq_accounts_name"),
    )


def _create_tokens() -> None:
    op.create_table(
        "tokens",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("account", RowNumber, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False, comment="SHA-256 of the token, as hex"),
        sa.Column("purpose", sa.String(length=60), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("removed_at", Instant(), comment="empty while the token is taken"),
        sa.ForeignKeyConstraint(["account"], ["accounts.n"], name="fk_tokens_account"),
        sa.PrimaryKeyConstraint("n", name="pk_tokens"),
        sa.UniqueConstraint("digest", name="uq_tokens_digest"),
    )
    op.create_index("ix_tokens_account", "tokens", ["account"])


def _create_exported() -> None:
    op.create_table(
        "exported",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("who", sa.String(length=60), nullable=False),
        sa.Column("what", sa.Text(), nullable=False, comment="the address that was asked for"),
        sa.Column("rows", sa.Integer(), comment="empty where the receiver left before the end"),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("n", name="pk_exported"),
    )


def _create_jobs() -> None:
    op.create_table(
        "jobs",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("who", sa.String(length=60), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False, comment="queued, reading, linking ..."),
        sa.Column("incidents", sa.Integer(), comment="made or changed by linking"),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("ended_at", Instant()),
        sa.PrimaryKeyConstraint("n", name="pk_jobs"),
        sa.UniqueConstraint("id", name="uq_jobs_id"),
    )
    op.create_index("ix_jobs_state", "jobs", ["state"])


def _create_job_reports() -> None:
    op.create_table(
        "job_reports",
        sa.Column("n", RowNumber, nullable=False),
        sa.Column("job", RowNumber, nullable=False),
        sa.Column("source", sa.Integer(), nullable=False, comment="which of the job's sources, from 0"),
        sa.Column("part", sa.Integer(), nullable=False, comment="which of the source's reports, from 0"),
        sa.Column("kind", sa.String(length=4), nullable=False, comment="text, file or url"),
        sa.Column("place", sa.Text(), nullable=False, comment="the address, or the name in the spool"),
        sa.Column("origin", sa.Text(), nullable=False, comment="what people call it"),
        sa.Column("published", sa.Date(), comment="as given"),
        sa.Column("outlet", sa.Text(), comment="as given"),
        sa.Column("title", sa.Text(), comment="as given"),
        sa.Column("state", sa.String(length=10), nullable=False, comment="queued, reading, read, known ..."),
        sa.Column("report", sa.String(length=20), comment="its id, once it is read"),
        sa.Column("claims", sa.Integer()),
        sa.Column("code", sa.String(length=40), comment="of the error"),
        sa.Column("found", sa.Text()),
        sa.Column("expected", sa.Text()),
        sa.Column("cure", sa.Text()),
        sa.Column("kept", sa.Text()),
        sa.Column("seconds", sa.Float(), comment="how long reading took"),
        sa.ForeignKeyConstraint(["job"], ["jobs.n"], name="fk_job_reports_job"),
        sa.PrimaryKeyConstraint("n", name="pk_job_reports"),
    )
    op.create_index("uq_job_reports", "job_reports", ["job", "source", "part"], unique=True)
    op.create_index("ix_job_reports_state", "job_reports", ["state"])
