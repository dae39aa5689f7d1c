"""Accounts and their tokens: added, changed, and put out of use, never deleted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dateline.errors import AccountTaken, AccountUnknown
from dateline.ledger.part import Part
from dateline.ledger.tables import accounts, tokens

_IN_USE = accounts.c.removed_at.is_(None)


@dataclass(frozen=True, slots=True)
class Account:
    """Who may sign in: `password` is its Argon2 hash; sessions of an older `generation` have ended."""

    n: int
    name: str
    role: str
    password: str
    generation: int
    made_at: dt.datetime


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A token that is taken: what it is for, and since when."""

    n: int
    purpose: str
    made_at: dt.datetime


class Accounts(Part):
    """The accounts of a ledger; every change is one transaction."""

    def any(self) -> bool:
        """Says whether anybody has an account."""
        with self._reads() as connection:
            return connection.execute(sa.select(accounts.c.n).where(_IN_USE).limit(1)).first() is not None

    def all(self) -> tuple[Account, ...]:
        """Returns the accounts in use, by name."""
        with self._reads() as connection:
            rows = connection.execute(_chosen().where(_IN_USE).order_by(accounts.c.name))
            return tuple(Account(*row) for row in rows)

    def find(self, name: str) -> Account | None:
        """Returns the account of that name, whatever its case, if it is in use."""
        with self._reads() as connection:
            row = connection.execute(_chosen().where(_IN_USE, accounts.c.name == _key(name))).first()
            return Account(*row) if row else None

    def numbered(self, n: int) -> Account | None:
        """Returns the account of that number, if it is in use."""
        with self._reads() as connection:
            row = connection.execute(_chosen().where(_IN_USE, accounts.c.n == n)).first()
            return Account(*row) if row else None

    def of_token(self, digest: str) -> Account | None:
        """Returns the account that a token of this hash stands for, if both are in use."""
        with self._reads() as connection:
            mine = (tokens.c.digest == digest, tokens.c.removed_at.is_(None))
            row = connection.execute(_chosen().join(tokens).where(_IN_USE, *mine)).first()
            return Account(*row) if row else None

    def add(self, name: str, *, role: str, password: str) -> None:
        """Adds an account, or takes one into use again; raises AccountTaken where the name is in use."""
        with self._writes() as connection:
            known = connection.execute(sa.select(accounts).where(accounts.c.name == _key(name))).first()
            if known is not None and known.removed_at is None:
                raise AccountTaken(
                    f"There is an account {_key(name)} already.",
                    expected="a name that nobody has",
                    cure="choose another, or change its password",
                )
            if known is not None:
                again = {"removed_at": None, "role": role, "password": password}
                _change(connection, known.n, known.generation, again)
                return
            fresh = {"name": _key(name), "role": role, "password": password, "generation": 1}
            connection.execute(sa.insert(accounts).values(**fresh, made_at=self._clock()))

    def set_password(self, name: str, password: str) -> None:
        """Keeps a new hash and ends all sessions; raises AccountUnknown."""
        self._alter(name, {"password": password})

    def rehash(self, name: str, password: str) -> None:
        """Keeps another hash of the same password; sessions go on."""
        with self._writes() as connection:
            here = sa.update(accounts).where(accounts.c.name == _key(name))
            connection.execute(here.values(password=password))

    def set_role(self, name: str, role: str) -> None:
        """Gives another role; raises AccountUnknown."""
        self._alter(name, {"role": role})

    def remove(self, name: str) -> None:
        """Puts an account and its tokens out of use; raises AccountUnknown."""
        n = self._alter(name, {"removed_at": self._clock()})
        with self._writes() as connection:
            mine = sa.update(tokens).where(tokens.c.account == n, tokens.c.removed_at.is_(None))
            connection.execute(mine.values(removed_at=self._clock()))

    def add_token(self, name: str, *, digest: str, purpose: str) -> None:
        """Files the hash of a token; raises AccountUnknown."""
        with self._writes() as connection:
            row = {"account": _held(connection, name).n, "digest": digest, "purpose": purpose}
            connection.execute(sa.insert(tokens).values(**row, made_at=self._clock()))

    def tokens(self, name: str) -> tuple[TokenRow, ...]:
        """Returns the tokens in use of an account, the oldest first."""
        with self._reads() as connection:
            mine = (accounts.c.name == _key(name), tokens.c.removed_at.is_(None))
            columns = (tokens.c.n, tokens.c.purpose, tokens.c.made_at)
            found = sa.select(*columns).join(accounts).where(*mine).order_by(tokens.c.n)
            return tuple(TokenRow(*row) for row in connection.execute(found))

    def remove_token(self, name: str, n: int) -> None:
        """Puts a token of an account out of use; one that is not its own stays."""
        with self._writes() as connection:
            mine = (tokens.c.n == n, tokens.c.account == _held(connection, name).n)
            connection.execute(sa.update(tokens).where(*mine).values(removed_at=self._clock()))

    def _alter(self, name: str, values: Mapping[str, object]) -> int:
        with self._writes() as connection:
            held = _held(connection, name)
            _change(connection, held.n, held.generation, values)
            return held.n


def _key(name: str) -> str:
    return name.strip().lower()


def _chosen() -> sa.Select[Any]:
    return sa.select(*(accounts.c[name] for name in Account.__slots__))


def _held(connection: sa.Connection, name: str) -> Account:
    row = connection.execute(_chosen().where(_IN_USE, accounts.c.name == _key(name))).first()
    if row is None:
        raise AccountUnknown(
            f"There is no account {_key(name)}.",
            expected="a name of `dateline accounts list`",
            cure="dateline accounts add NAME",
        )
    return Account(*row)


def _change(connection: sa.Connection, n: int, generation: int, values: Mapping[str, object]) -> None:
    mine = sa.update(accounts).where(accounts.c.n == n)
    connection.execute(mine.values(generation=generation + 1, **values))
