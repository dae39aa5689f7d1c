"""add, show, coverage and check as a stranger meets them, run as a program."""

from __future__ import annotations

import csv
import io
import json
import signal
import subprocess
import sys

import pytest
from tests.cli.running import SAMPLES, run
from tests.stores import behind_its_back, contents, ledger_at

DATELINE = [sys.executable, "-c", "from dateline.cli import main; main()"]


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cli")
    where = ledger_at(folder / "ledger.db", is_made=False)
    done = run("add", SAMPLES, folder / "no-such-file.txt", "--ledger", where)
    assert done.returncode == 3
    assert "3 read, 1 failed; " in done.stdout
    assert "1-nile-wire.txt" in done.stderr
    assert "source-missing" in done.stderr
    assert "kept" in done.stderr
    return where


def test_adding_again_reads_nothing_and_changes_nothing(filled):
    before = contents(filled)
    done = run("add", SAMPLES, "--ledger", filled)
    assert done.returncode == 0
    assert "3 known; 0 claims filed" in done.stdout
    assert contents(filled) == before


def test_the_claims_are_those_that_read_prints(filled):
    shown = json.loads(run("show", "--ledger", filled, "--format", "json").stdout)
    reports = json.loads(run("read", SAMPLES, "--format", "json").stdout)
    read = {claim["id"]: claim for report in reports for claim in report["claims"]}
    told = ("outlet", "title", "published", "origin", "copies", "review")
    assert {c["id"]: {k: v for k, v in c.items() if k not in told} for c in shown} == read


def test_show_as_a_table_says_how_many_of_how_many(filled):
    done = run("show", "--ledger", filled, "--place", "El Obeid", "--type", "shelling", "--limit", "2")
    assert "El Obeid, SDN" in done.stdout
    assert "within 25 km of El Obeid" in done.stderr
    assert "Showing 2 of " in done.stderr
    assert "that fit, of " in done.stderr


def test_show_as_csv_opens_no_formula(filled, tmp_path):
    source = tmp_path / "hostile.txt"
    source.write_text('"=1+1" shelled the port of Aden on Monday, killing two people.')
    path = ledger_at(tmp_path / "ledger.db")
    run("add", source, "--ledger", path, "--published", "2024-05-14", "--outlet", "=cmd()")
    text = run("show", "--ledger", path, "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows
    assert {row["outlet"] for row in rows} == {"'=cmd()"}
    rows = list(csv.DictReader(io.StringIO(run("show", "--ledger", filled, "--format", "csv").stdout)))
    assert {row["country"] for row in rows} <= {"SDN", "SAU", ""}


def test_coverage_and_check(filled):
    rows = json.loads(run("coverage", "--ledger", filled, "--format", "json").stdout)
    assert [(r["day"], r["seen"], r["read"], r["failed"]) for r in rows] == [
        ("2024-05-14", 3, 3, 0),
        (None, 1, 0, 1),
    ]
    done = run("check", "--ledger", filled)
    assert done.returncode == 0
    assert "no problem found" in done.stdout


def test_check_names_what_was_changed(tmp_path):
    path = ledger_at(tmp_path / "ledger.db")
    run("add", SAMPLES / "1-nile-wire.txt", "--ledger", path)
    behind_its_back(path, "UPDATE reports SET text = replace(text, 'market', 'bakery')")
    done = run("check", "--ledger", path)
    assert done.returncode == 6
    assert "another hash" in done.stdout
    assert "ledger-damaged" in done.stderr


def test_copies_are_shown_together(tmp_path):
    wire = "Shells hit the port of Aden on Monday, killing two people, the governor said."
    lines = [{"text": wire, "outlet": outlet, "published": "2024-05-14"} for outlet in ("Wire", "Post")]
    source = tmp_path / "copies.jsonl"
    source.write_text("\n".join(map(json.dumps, lines)))
    path = ledger_at(tmp_path / "ledger.db")
    done = run("add", source, "--ledger", path)
    assert done.returncode == 0
    assert "2 read; 2 claims filed" in done.stdout
    assert "2 reports grouped as copies" in done.stdout
    rows = json.loads(run("show", "--copies", "--format", "json", "--ledger", path).stdout)
    assert sorted(row["outlet"] for row in rows) == ["Post", "Wire"]
    assert len({row["group"] for row in rows}) == 1


def test_an_interrupted_run_goes_on_where_it_stopped(tmp_path):
    path, source = ledger_at(tmp_path / "ledger.db"), tmp_path / "wire.jsonl"
    texts = (f"Shells hit the port of Aden on Monday, killing {n} people." for n in range(3, 83))
    source.write_text("\n".join(json.dumps({"text": text, "published": "2024-05-14"}) for text in texts))
    command = [*DATELINE, "add", str(source), "--ledger", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as adding:
        assert adding.stderr.readline().startswith("read, ")
        adding.send_signal(signal.SIGINT)
        told, _ = adding.communicate(timeout=60)
    assert adding.returncode == 130
    assert "run the same command again" in told
    done = run("add", source, "--ledger", path)
    assert done.returncode == 0
    assert " known" in done.stdout
    assert len(contents(path)["readings"]) == 80


def test_the_ledger_is_named_by_option_environment_or_folder(tmp_path):
    source = SAMPLES / "1-nile-wire.txt"
    run("add", source, cwd=tmp_path)
    assert (tmp_path / "dateline.db").exists()
    assert "no problem found" in run("check", cwd=tmp_path).stdout
    done = run("check", cwd=tmp_path, DATELINE_LEDGER=str(tmp_path / "other.db"))
    assert "ledger-missing" in done.stderr
    assert "other.db" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["show", "--ledger", "no-such.db"], 6, "ledger-missing"),
        (["check", "--ledger", SAMPLES / "README.md"], 6, "ledger-foreign"),
        (["show", "--from", "yesterday"], 2, "filter-unreadable"),
        (["show", "--place", "Xyzzyville"], 2, "gazetteer add"),
        (["coverage", "--from", "soon"], 2, "filter-unreadable"),
    ],
)
def test_errors_name_the_cure(arguments, code, words):
    done = run(*arguments)
    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr
