"""What all tables share: the metadata, the names of constraints, and how instants are kept."""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


# A hundred million reports have more claims than 32 bits count; a whole number of SQLite always has 64.
RowNumber = sa.Integer().with_variant(sa.BigInteger(), "postgresql")
# Codes are looked up by their opening letters, which are a range in the order of bytes and in no other.
Code = sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


class Instant(sa.TypeDecorator[dt.datetime]):
    """An instant in UTC: ISO text with a Z on SQLite, which has no such type, else the database's own."""

    impl = sa.DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> sa.types.TypeEngine[Any]:
        """Returns the type that the database keeps."""
        kept = sa.String(20) if dialect.name == "sqlite" else sa.DateTime(timezone=True)
        return dialect.type_descriptor(kept)

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> Any:
        """Returns what is stored of an aware datetime, to the second."""
        if value is None:
            return None
        instant = value.astimezone(dt.UTC).replace(microsecond=0)
        return instant.strftime("%Y-%m-%dT%H:%M:%SZ") if dialect.name == "sqlite" else instant

    def process_result_value(self, value: Any, dialect: Dialect) -> dt.datetime | None:  # noqa: ARG002
        """Returns an aware datetime in UTC."""
        if value is None:
            return None
        instant: dt.datetime = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
        return instant.astimezone(dt.UTC)


def number() -> sa.Column[int]:
    """Returns the column by which rows of one table are told apart, counted up in order of filing."""
    return sa.Column("n", RowNumber, primary_key=True)


def superseded() -> sa.Column[dt.datetime]:
    """Returns the column that says when something newer took the row's place; empty while it is current."""
    return sa.Column("superseded_at", Instant)
