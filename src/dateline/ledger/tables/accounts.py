"""Who may use the workspace, by which tokens, and what was exported by whom."""

from __future__ import annotations

import sqlalchemy as sa

from dateline.ledger.tables.metadata import Instant, metadata, number

accounts = sa.Table(
    "accounts",
    metadata,
    number(),
    sa.Column("name", sa.String(60), nullable=False, unique=True),
    sa.Column("role", sa.String(10), nullable=False, comment="reader, reviewer or admin"),
    sa.Column("password", sa.Text, nullable=False, comment="its Argon2 hash with parameters"),
    sa.Column("generation", sa.Integer, nullable=False, comment="sessions of an older one have ended"),
    sa.Column("made_at", Instant, nullable=False),
    sa.Column("removed_at", Instant, comment="empty while the account may sign in"),
)

tokens = sa.Table(
    "tokens",
    metadata,
    number(),
    sa.Column("account", sa.ForeignKey("accounts.n"), nullable=False, index=True),
    sa.Column("digest", sa.String(64), nullable=False, unique=True, comment="SHA-256 of the token, as hex"),
    sa.Column("purpose", sa.String(60), nullable=False),
    sa.Column("made_at", Instant, nullable=False),
    sa.Column("removed_at", Instant, comment="empty while the token is taken"),
)

exported = sa.Table(
    "exported",
    metadata,
    number(),
    sa.Column("who", sa.String(60), nullable=False),
    sa.Column("what", sa.Text, nullable=False, comment="the address that was asked for"),
    sa.Column("rows", sa.Integer, comment="empty where the receiver left before the end"),
    sa.Column("at", Instant, nullable=False),
)
