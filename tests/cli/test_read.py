"""The command line as a stranger meets it, run as a program."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from tests.cli.running import SAMPLES, run

REPORT = SAMPLES / "1-nile-wire.txt"


def test_ledger_names_words_place_and_source():
    # A cold start: nothing that the command needs is imported before.
    command = [sys.executable, "-m", "dateline", "read", str(REPORT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for expected in (
        "shelling",
        "El Obeid",
        "2024-05-14",
        "SDNMIL",
        "the outlet itself",
        "published 2024-05-14",
    ):
        assert expected in done.stdout


@pytest.fixture(scope="module")
def value():
    """The report as `read` writes it for programs."""
    return json.loads(run("read", REPORT, "--format", "json").stdout)


def test_json_has_the_public_form_and_every_text_is_a_slice(value):
    text = REPORT.read_text("utf-8")
    assert value["published"] == "2024-05-14"
    assert value["claims"]
    for claim in value["claims"]:
        parts = [
            claim["evidence"],
            *claim["actors"],
            *claim["targets"],
            *claim["sources"],
            *claim["quantities"],
        ]
        parts += [claim["place"]] if claim["place"] else []
        for part in parts:
            assert text[part["start"] : part["end"]] == part["text"]
        if claim["time"]:
            start, end = claim["time"]["span"]
            assert text[start:end] == claim["time"]["text"]


def test_out_writes_one_file_a_report_and_a_bad_one_does_not_stop_it(tmp_path):
    bad = tmp_path / "empty.txt"
    bad.write_text("")
    done = run("read", bad, SAMPLES, "--out", tmp_path / "out")
    assert done.returncode == 3
    assert "source-empty" in done.stderr
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [
        "1-nile-wire.json", "2-redsea-news.json", "3-darfur-post.json",
    ]  # fmt: skip


def test_standard_input_and_jsonl():
    done = run("read", "-", "--published", "2024-05-14", "--format", "jsonl", stdin=REPORT.read_text("utf-8"))
    [line] = done.stdout.splitlines()
    assert json.loads(line)["published_how"] == "given"


def test_without_a_date_no_relative_date_is_resolved():
    done = run("read", "-", stdin="Shells hit the port of Aden on Monday, killing two people.")
    assert "Relative dates are not resolved" in done.stdout
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["read", "no-such-file.txt"], 3, "source-missing"),
        (["read", REPORT, "--published", "yesterday"], 2, "date-unreadable"),
        (["explain", REPORT, "--claim", "clm_nothing"], 2, "claim-unknown"),
        (["evaluate"], 3, "Nothing to evaluate"),
        (["gazetteer", "add", "no-such-file.tsv"], 3, "no-such-file.tsv"),
    ],
)
def test_errors_name_the_cure(arguments, code, words):
    done = run(*arguments)
    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_explain_tells_the_same_values_as_read(value):
    for claim in value["claims"][:2]:
        done = run("explain", REPORT, "--claim", claim["id"], "--json")
        fields = {row["field"]: row for row in json.loads(done.stdout)["fields"]}
        assert fields["type"]["value"] == claim["type"]
        assert fields["polarity"]["value"] == claim["polarity"]
        assert fields["modality"]["value"] == claim["modality"]
        assert claim["place"] is None or claim["place"]["name"] in fields["place"]["value"]
        assert all(row["rule"] for row in fields.values())


def test_hostile_text_is_printed_as_data():
    text = (
        "[bold red]Shells[/bold red] hit \x1b[31mAden\x1b[0m on Monday. Rebels shelled [link=x]Taiz[/link]."
    )
    done = run("read", "-", "--published", "2024-05-14", stdin=text)
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert "Traceback" not in done.stderr


def test_help_lists_the_commands():
    done = run("--help")
    for command in ("read", "explain", "evaluate", "gazetteer"):
        assert command in done.stdout
