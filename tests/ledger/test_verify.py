"""Whatever is changed behind the ledger's back is found."""

from __future__ import annotations

import sqlite3

import pytest

from dateline.ledger import Ledger
from tests.ledger.making import make_empty, make_entry, make_report


@pytest.fixture
def opened(path):
    """A ledger with one claim, and a connection to its file without the guards."""
    with Ledger.open(make_empty(path)) as ledger:
        report = make_report()
        ledger.file(report, [make_entry(report)], reader="1")
        with sqlite3.connect(path, isolation_level=None) as connection:
            triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for (name,) in triggers:
                connection.execute(f"DROP TRIGGER {name}")
            yield ledger, connection


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE reports SET text = replace(text, 'Shells', 'Bombs!')", "another hash"),
        ("UPDATE reports SET text = replace(text, 'Shells', 'Bombs!')", "'Bombs! hit the market.' where"),
        ("UPDATE reports SET sha256 = 'SHA-256:00'", "does not follow from the hash"),
        ("UPDATE claims SET evidence = 'Nothing'", "not that of its public form"),
        ("UPDATE claims SET superseded_at = '2024-05-15T00:00:00Z'", "disagree on what is superseded"),
        ("DELETE FROM claim_forms", "public form is missing"),
        ("DELETE FROM claims", "found 1 claims, 0 are here"),
        ("DELETE FROM claims", "names a row of claims that is not there"),
        ("UPDATE claim_forms SET public = replace(public, '\"start\": 0', '\"start\": 3')", "where"),
    ],
)
def test_each_change_is_named(opened, statement, words):
    ledger, connection = opened
    assert list(ledger.verify()) == []
    connection.execute(statement)
    assert any(words in problem.found for problem in ledger.verify())
