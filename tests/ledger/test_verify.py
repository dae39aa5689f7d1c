"""Whatever is changed behind the ledger's back is found."""

from __future__ import annotations

import pytest

from tests.ledger.making import make_entry, make_report
from tests.stores import SERVER, behind_its_back

# A server keeps JSON as a type of its own.
TEXT, JSON = ("public::text", "::json") if SERVER else ("public", "")
MOVED = f"(replace({TEXT}, '\"start\": 0', '\"start\": 3')){JSON}"


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
        pytest.param(
            "DELETE FROM claims",
            "names a row of claims that is not there",
            marks=pytest.mark.skipif(bool(SERVER), reason="a server keeps its references by itself"),
        ),
        (f"UPDATE claim_forms SET public = {MOVED}", "where"),
    ],
)
def test_each_change_is_named(ledger, where, statement, words):
    report = make_report()
    ledger.file(report, [make_entry(report)], reader="1")
    assert list(ledger.verify()) == []
    behind_its_back(where, statement)
    assert any(words in problem.found for problem in ledger.verify())
