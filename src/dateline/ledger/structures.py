"""What each database has beyond tables, by step of the schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import sqlalchemy as sa

from dateline.ledger.postgres import structures as postgres
from dateline.ledger.sqlite import structures as sqlite


class Structures(Protocol):
    """Statements that make full text, points and guards, each run as it stands."""

    CLAIM_STRUCTURES: tuple[str, ...]
    LINKING_STRUCTURES: tuple[str, ...]
    REVIEW_STRUCTURES: tuple[str, ...]
    SERVING_STRUCTURES: tuple[str, ...]
    TOTALS_STRUCTURES: tuple[str, ...]


_BY_DIALECT: Mapping[str, Structures] = {"sqlite": sqlite, "postgresql": postgres}


def structures_of(connection: sa.Connection) -> Structures:
    """Returns those of the database that the connection leads to."""
    return _BY_DIALECT[connection.dialect.name]


def build(connection: sa.Connection, statements: tuple[str, ...]) -> None:
    """Runs the statements."""
    for statement in statements:
        connection.exec_driver_sql(statement)
