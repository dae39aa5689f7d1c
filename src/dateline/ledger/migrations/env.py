"""Runs migrations over the connection that `dateline.ledger.schema` passes in."""

from __future__ import annotations

from alembic import context

from dateline.ledger.tables import metadata

# The connection's transaction belongs to the caller: the whole upgrade is committed, or none of it.
context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
