"""How each database looks for words and points, and what it has to be told about its own indexes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import sqlalchemy as sa

from dateline.ledger.distances import Condition
from dateline.ledger.postgres import conditions as postgres
from dateline.ledger.sqlite import conditions as sqlite
from dateline.model import Box, Circle


class Search(Protocol):
    """Conditions that a database answers from indexes of its own kind."""

    # Whether it counts its rows by itself, and so knows from which condition to start.
    @property
    def KNOWS_SIZES(self) -> bool: ...  # noqa: D102, N802

    def with_words(self, table: str, q: str) -> sa.Select[Any]:
        """Returns the numbers of rows in whose texts every word of `q` occurs, case and accents aside.

        What stands between quotation marks is a phrase; nothing in `q` is an operator.
        """

    def in_boxes(self, table: sa.Table, boxes: list[Box]) -> list[sa.Select[Any]]:
        """Returns sets of numbers of rows whose points may lie in the boxes; none where they save nothing."""

    def at_points(self, table: sa.Table, box: Box | None, circle: Circle | None) -> list[Condition]:
        """Returns conditions by which an index of points leads to the rows; none where sets do that."""

    def unled(self, table: sa.Table, name: str) -> sa.ColumnElement[Any]:
        """Returns a column so that the search does not start from it."""

    def whole(self, number: sa.ColumnElement[Any]) -> sa.ColumnElement[int]:
        """Returns a number that is not negative without its fraction."""


_BY_DIALECT: Mapping[str, Search] = {"sqlite": sqlite, "postgresql": postgres}


def search_of(connection: sa.Connection) -> Search:
    """Returns how the database that the connection leads to searches."""
    return _BY_DIALECT[connection.dialect.name]
