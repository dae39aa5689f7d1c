"""The mark that half a copy bears, so that nobody takes it for a ledger and the copy can go on."""

from __future__ import annotations

import sqlalchemy as sa

from dateline.errors import LedgerForeign

NAME = "unfinished_copy"
_mark = sa.Table(NAME, sa.MetaData(), sa.Column("source", sa.Text, nullable=False))


def marked(connection: sa.Connection) -> str | None:
    """Returns whose copy is unfinished here, None where none is."""
    if not sa.inspect(connection).has_table(NAME):
        return None
    return connection.scalar(sa.select(_mark.c.source))


def begin(connection: sa.Connection, source: str, *, target: str, is_empty: bool) -> None:
    """Marks the target; raises LedgerForeign where it holds something else than half a copy of the source."""
    found = marked(connection)
    if found == source:
        return
    if found is not None or not is_empty:
        raise LedgerForeign(
            f"{target} holds {f'an unfinished copy of {found}' if found else 'a ledger'} already.",
            expected=f"nothing yet, or an unfinished copy of {source}",
            cure="name another target",
        )
    _mark.create(connection)
    connection.execute(sa.insert(_mark).values(source=source))


def end(connection: sa.Connection) -> None:
    """Takes the mark away: what is there is a ledger."""
    _mark.drop(connection)
