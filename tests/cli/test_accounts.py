"""`dateline accounts`: from nobody to an account and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.stores import ledger_at
from typer.testing import CliRunner

from dateline.cli.app import app
from dateline.errors import AccountRefused, AccountTaken, AccountUnknown, LedgerMissing
from dateline.ledger import Ledger
from dateline.ledger.address import Address
from dateline.web.security.passwords import is_password
from dateline.web.security.tokens import digest

PASSWORD = "the river bends twice"


@pytest.fixture
def path(tmp_path: Path) -> Address:
    where = ledger_at(tmp_path / "ledger.db")
    Ledger.open(where, create=True).close()
    return where


def run(path: Address, *words: str, typed: str = "") -> str:
    result = CliRunner().invoke(app, ["accounts", *words, "--ledger", str(path)], input=typed)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.output


def test_an_account_is_added_listed_changed_and_removed(path: Address) -> None:
    assert "may sign in as reviewer" in run(
        path, "add", "Ana", "--role", "reviewer", "--password-stdin", typed=PASSWORD
    )
    assert run(path, "list").startswith("ana\treviewer\tsince ")
    run(path, "role", "ana", "admin")
    run(path, "password", "ana", "--password-stdin", typed="another one entirely\n")
    token = run(path, "token", "ana", "--for", "nightly").strip()
    with Ledger.open(path) as ledger:
        account = ledger.accounts.find("ANA")
        assert account is not None
        assert (account.role, account.generation) == ("admin", 3)
        assert is_password(account.password, "another one entirely")
        assert ledger.accounts.of_token(digest(token)) == account
    assert "No account is left" in run(path, "remove", "ana")
    assert run(path, "list").startswith("No accounts")
    with Ledger.open(path) as ledger:
        assert ledger.accounts.of_token(digest(token)) is None
    # A name comes back with a new password, and its old tokens stay out of use.
    run(path, "add", "ana", "--role", "reader", "--password-stdin", typed=PASSWORD)
    with Ledger.open(path) as ledger:
        assert ledger.accounts.of_token(digest(token)) is None


def test_what_cannot_be_is_refused_with_its_cure(path: Address, tmp_path: Path) -> None:
    add = ("--password-stdin",)
    run(path, "add", "ana", *add, typed=PASSWORD)
    with pytest.raises(AccountTaken):
        run(path, "add", "ANA", *add, typed=PASSWORD)
    with pytest.raises(AccountUnknown):
        run(path, "remove", "bo")
    with pytest.raises(AccountRefused, match="no role"):
        run(path, "add", "bo", "--role", "king", *add, typed=PASSWORD)
    with pytest.raises(AccountRefused, match="5 characters"):
        run(path, "add", "bo", *add, typed="short")
    with pytest.raises(AccountRefused, match="no terminal") as caught:
        run(path, "add", "bo", typed=PASSWORD)
    assert "--password-stdin" in caught.value.cure
    with pytest.raises(LedgerMissing):
        run(tmp_path / "none.db", "list")
