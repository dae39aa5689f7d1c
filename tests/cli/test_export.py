"""`dateline export` as a stranger meets it: the options of show, a codebook, counts of what is left out."""

from __future__ import annotations

import csv

import pytest
from tests.exports.making import NOW, fill
from tests.stores import ledger_at
from typer.testing import CliRunner

from dateline.cli.app import app
from dateline.ledger import Ledger


@pytest.fixture(scope="module")
def ledger_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("export") / "ledger.db"
    with Ledger.open(ledger_at(path), create=True, clock=lambda: NOW) as opened:
        fill(opened)
    return ledger_at(path)


def run(*arguments):
    return CliRunner().invoke(app, ["export", *map(str, arguments)])


def rows(path):
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def test_the_options_of_show_narrow_the_rows(ledger_file, tmp_path):
    out = tmp_path / "claims.csv"
    done = run("csv", "--country", "COD", "--ledger", ledger_file, "--out", out, "--pages", "http://x.org/")
    assert done.exit_code == 0, done.output
    [row] = rows(out)
    assert row["permalink"] == f"http://x.org/claims/{row['id']}"
    assert "country = COD" in (tmp_path / "claims.csv.codebook.md").read_text()
    assert f"{out}: 1 rows of CSV" in done.stderr


def test_what_is_left_out_is_said(ledger_file, tmp_path):
    done = run("acled", "--ledger", ledger_file, "--out", tmp_path / "acled.csv")
    assert "left out: 1 of meeting: ACLED has no such type" in done.stderr


def test_a_place_with_a_radius_narrows_to_a_circle(ledger_file, tmp_path):
    out = tmp_path / "near.csv"
    done = run("csv", "--place", "El Obeid", "--radius", 10, "--ledger", ledger_file, "--out", out)
    assert "within 10 km of El Obeid" in done.stderr
    assert {row["place"] for row in rows(out)} == {"El Obeid"}


def test_a_ledger_without_incidents_says_so(tmp_path):
    Ledger.open(ledger_at(tmp_path / "empty.db"), create=True).close()
    done = run("ucdp", "--ledger", ledger_at(tmp_path / "empty.db"), "--out", tmp_path / "u.csv")
    assert done.exit_code == 0
    assert "holds no incidents" in done.stderr
    assert rows(tmp_path / "u.csv") == []


def test_an_unknown_format_names_the_known(ledger_file, tmp_path):
    done = run("stix", "--ledger", ledger_file, "--out", tmp_path / "x")
    assert done.exception.expected.startswith("acled, ucdp, polecat")
