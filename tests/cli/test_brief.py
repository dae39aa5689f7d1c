"""brief as a stranger meets it, run as a program."""

from __future__ import annotations

import pytest
from tests.brief.filling import fill
from tests.cli.running import SAMPLES, run
from tests.stores import ledger_at

from dateline.ledger import Ledger


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    path = tmp_path_factory.mktemp("brief") / "ledger.db"
    with Ledger.open(ledger_at(path), create=True) as ledger:
        fill(ledger)
    return ledger_at(path)


def brief(ledger, *more):
    return run("brief", "--ledger", ledger, "--from", "2024-05-11", "--to", "2024-05-17", *more)


def test_it_prints_markdown_and_writes_what_the_ending_says(filled, tmp_path):
    done = brief(filled)
    assert done.returncode == 0
    assert done.stdout.startswith("# Situation report, 2024-05-11 to 2024-05-17\n")
    out = tmp_path / "week.html"
    assert brief(filled, "--out", out).returncode == 0
    assert out.read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("area", "title", "count"),
    [
        ("Sudan", "Sudan (SDN)", 6),
        ("SDN", "Sudan (SDN)", 6),
        ("North Darfur", "North Darfur", 2),
        ("Nyala", "within 25 km of Nyala", 1),
        ("24,11,26,13", "within 24,11,26,13", 1),
    ],
)
def test_an_area_is_a_country_a_region_a_town_or_a_rectangle(filled, area, title, count):
    done = brief(filled, "--area", area)
    assert title in done.stdout.splitlines()[0].replace("\\", "")
    assert f"**{count} incident" in done.stdout


def test_nothing_found_is_said_and_no_error(filled):
    done = brief(filled, "--area", "Ukraine")
    assert done.returncode == 0
    assert "No claim in the ledger speaks of" in done.stdout


@pytest.mark.parametrize(
    ("more", "code", "words"),
    [
        (["--from", "2024-06-01"], 2, "is before"),
        (["--to", "tomorrow"], 2, "filter-unreadable"),
        (["--area", "Xyzzyville"], 2, "gazetteer add"),
        (["--out", "/no/such/folder/week.md"], 7, "output-unwritable"),
    ],
)
def test_errors_name_the_cure(filled, more, code, words):
    done = brief(filled, *more)
    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_is_no_ledger_is_refused():
    assert "ledger-foreign" in brief(SAMPLES / "README.md").stderr
