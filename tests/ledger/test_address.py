"""A path, or a database of a server; a password is never shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import LedgerUnreachable
from dateline.ledger.address import address_of, beside, is_server, parts_of, shown

URL = "postgresql://ana:s3cret%40@db.example.org:5433/war?sslmode=require&password=s3cret"


@pytest.mark.parametrize(
    ("given", "server"),
    [("dateline.db", False), ("postgresql://h/d", True), ("postgres://h/d", True), ("./http://h/d", False)],
)
def test_what_is_a_server(given, server):
    assert is_server(address_of(given)) is server
    assert isinstance(address_of(given), str if server else Path)


def test_a_password_is_never_shown():
    assert shown(URL) == "postgresql://ana@db.example.org:5433/war?sslmode=require"
    assert shown("postgresql:///war") == "postgresql:///war"


def test_what_belongs_to_a_server_lies_with_this_user(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert beside(URL, ".spool") == tmp_path / "dateline" / "db.example.org_5433-war.spool"
    assert beside(URL.replace("ana", "bela"), ".spool") == beside(URL, ".spool")
    assert beside(Path("/a/war.db"), ".spool") == Path("/a/war.db.spool")


@pytest.mark.parametrize("given", ["mysql://ana:s3cret@h/d", "host=h password=s3cret dbname=d"])
def test_another_kind_of_address_is_refused_without_its_password(given):
    with pytest.raises(LedgerUnreachable) as caught:
        address_of(given)
    assert "s3cret" not in str(caught.value)


def test_the_parts_of_an_address_are_without_escapes():
    parts = parts_of("postgresql://an%40a:s3%2Fcret@[::1]:5433/w%20r?host=/run/pg")
    assert (parts.user, parts.password, parts.host) == ("an@a", "s3/cret", "[::1]:5433")
    assert (parts.database, parts.query) == ("w r", (("host", "/run/pg"),))


@pytest.mark.parametrize("mark", ["@", "/", "#", "?"])
def test_a_password_that_ends_nowhere_is_refused_and_not_shown(mark):
    url = f"postgresql://ana:s3{mark}cret@h/d"
    with pytest.raises(LedgerUnreachable) as caught:
        parts_of(url)
    assert "s3" not in str(caught.value)
    assert "s3" not in shown(url)


def test_ledgers_of_like_names_are_told_apart(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert beside("postgresql://h/war-1", ".spool") != beside("postgresql://h/war_1", ".spool")
