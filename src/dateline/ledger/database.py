"""What a ledger asks of the database that it is kept in, which each of them does in its own way."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager

import sqlalchemy as sa


class Database(ABC):
    """An opened database: how to read and to write it, and how to tell what goes wrong.

    `name` is what people call it, without a password. Transactions of `reader` see one state of the
    ledger from their first statement to their last; those of `writer` take turns, and each sees all that
    those before it have done.
    """

    name: str
    reader: sa.Engine
    writer: sa.Engine

    @abstractmethod
    def check_there(self, *, create: bool) -> None:
        """Raises LedgerMissing where there is none and none is to be made."""

    @abstractmethod
    def prepare(self, connection: sa.Connection) -> None:
        """Readies an empty database for the tables; raises LedgerUnfit where it lacks something."""

    @abstractmethod
    def tables(self, connection: sa.Connection) -> set[str]:
        """Returns the names of the tables there, without those that the database made for itself."""

    @abstractmethod
    def explained(self) -> AbstractContextManager[None]:
        """Raises a LedgerError with its cure in place of an error of the database."""

    @abstractmethod
    def alone(self) -> AbstractContextManager[None]:
        """Waits until nobody else links; the turn ends with the process that has it."""

    @abstractmethod
    def fingerprint(self) -> str:
        """Returns a text that differs after every commit; it may differ without one."""

    @abstractmethod
    def count_on(self, connection: sa.Connection) -> None:
        """Lets the numbers of rows to come follow those that were filed with a number of their own."""

    @abstractmethod
    def survey(self, connection: sa.Connection) -> None:
        """Lets the database count what it holds by now, where it plans by that."""

    def close(self) -> None:
        """Lets go of all connections."""
        self.reader.dispose()
