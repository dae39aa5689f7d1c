"""A path, or a database of a server; a password is never shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.ledger.address import address_of, beside, is_server, shown

URL = "postgresql://ana:s3cret%40@db.example.org:5433/war?sslmode=require&password=s3cret"


@pytest.mark.parametrize(
    ("given", "server"),
    [("dateline.db", False), ("postgresql://h/d", True), ("postgres://h/d", True), ("http://h/d", False)],
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
