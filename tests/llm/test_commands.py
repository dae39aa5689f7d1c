"""The commands as a stranger meets them: what is sent and what is unread is said, a second run goes on."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.llm.settings import KEY
from dateline.pipeline import Kit
from tests.llm.server import Recorded, Reply, claim


@dataclass
class Done:
    """What a command left: its exit code and what it wrote."""

    returncode: int
    stdout: str
    stderr: str


ENGLISH = "ADEN, May 14, 2024 - Shells hit the port of Aden on Monday."
UKRAINIAN = "Російські війська обстріляли Харків у понеділок. Люди чули вибухи. Місто без світла."


@pytest.fixture
def run(
    server: Recorded,
    kit: Kit,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Callable[..., Done]:
    """Runs a command in this process, whose parser and knowledge are loaded already."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Kit, "load", lambda **_: kit)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "200")
    for name in (KEY, "DATELINE_CONFIG", "DATELINE_LEDGER"):
        monkeypatch.delenv(name, raising=False)

    def make(*arguments: str, model: bool = True) -> Done:
        where = ("--llm-url", server.address, "--llm-model", "recorded-1") if model else ()
        monkeypatch.setattr(sys, "argv", ["dateline", *arguments, *where])
        code = 0
        try:
            main()
        except SystemExit as ended:
            code = int(ended.code or 0)
        return Done(code, *capsys.readouterr())

    server.claims = [
        claim("Shells hit the port", place="Aden", time="on Monday"),
        claim("обстріляли", place=("Харків", "Kharkiv"), time=("у понеділок", "on Monday")),
    ]
    (tmp_path / "english.txt").write_text(ENGLISH, "utf-8")
    (tmp_path / "ukrainian.txt").write_text(UKRAINIAN, "utf-8")
    return make


def test_read_says_where_text_is_sent_and_what_it_took(run, server: Recorded):
    done = run("read", "english.txt", "--reader", "llm")
    assert done.returncode == 0, done.stderr
    assert f"Report text is sent to recorded-1 at {server.address}." in done.stderr
    assert "1,000 tokens in, 200 out" in done.stderr
    assert "read by a language model" in done.stdout


def test_without_the_option_nothing_is_sent_and_other_languages_name_the_cure(run, server: Recorded):
    done = run("read", "english.txt", "ukrainian.txt", model=False)
    assert done.returncode == 4
    assert "--reader llm" in done.stderr
    assert server.requests == []


def test_an_address_without_a_reader_is_an_error(run, server: Recorded):
    done = run("read", "english.txt")
    assert done.returncode == 2
    assert "--reader llm" in done.stderr
    assert server.requests == []


def test_the_file_of_settings_chooses_reader_address_and_price(run, server: Recorded, tmp_path: Path):
    (tmp_path / "dateline.toml").write_text(
        f'reader = "llm"\n[llm]\nurl = "{server.address}"\nmodel = "from-the-file"\nprice_in = 2.0\n'
    )
    done = run("read", "ukrainian.txt", "--published", "2024-05-14", "--format", "json", model=False)
    assert done.returncode == 0, done.stderr
    assert "0.0020 USD" in done.stderr
    assert server.requests[0]["model"] == "from-the-file"
    value = json.loads(done.stdout)
    assert value["language"] == "uk"
    assert value["claims"][0]["place"]["name"] == "Kharkiv"
    assert value["claims"][0]["readers"] == ["llm"]
    assert (value["unread"], value["dropped"], value["differences"]) == ([], {}, [])


def test_what_is_unread_is_in_every_output_and_the_exit_code_says_so(run, server: Recorded, tmp_path: Path):
    (tmp_path / "dateline.toml").write_text(
        "[llm]\npassage = 200\noverlap = 0\nretries = 0\nconcurrency = 1\n"
    )
    (tmp_path / "long.txt").write_text(f"{ENGLISH}\n" + "Nothing more was told by anybody there. " * 8)
    for form in ("text", "json"):
        server.script = [Reply(status=400)]
        (tmp_path / "long.txt").write_text(f"{ENGLISH} {form}\n" + "Nothing more was told by anybody. " * 8)
        done = run("read", "long.txt", "--reader", "llm", "--format", form)
        assert done.returncode == 3
        assert "NOT READ: characters 0 to" in done.stdout
        assert "1 passage was NOT READ" in done.stderr


def test_add_goes_on_with_what_was_unread_and_pays_for_nothing_twice(run, server: Recorded, tmp_path: Path):
    (tmp_path / "dateline.toml").write_text(
        'reader = "llm"\n[llm]\npassage = 200\noverlap = 0\nretries = 0\nconcurrency = 1\n'
    )
    (tmp_path / "long.txt").write_text("Nothing more was told by anybody there. " * 8 + f"\n{ENGLISH}")
    server.script = [Reply(status=400)]
    first = run("add", "long.txt")
    assert first.returncode == 3
    assert "NOT READ: characters 0 to" in first.stderr
    asked = len(server.requests)
    second = run("add", "long.txt")
    assert second.returncode == 0, second.stderr
    assert "read anew" in second.stderr
    assert len(server.requests) == asked + 1
    third = run("add", "long.txt")
    assert "known" in third.stderr
    assert len(server.requests) == asked + 1


def test_both_prints_where_the_readers_differ(run, server: Recorded):
    server.claims[0]["polarity"] = "negative"
    done = run("read", "english.txt", "--reader", "both")
    assert "Where the readers differ, for review first" in done.stdout
    assert "found by built-in and llm" in done.stdout


def test_evaluate_prints_the_same_table(run, tmp_path: Path):
    coded = {"id": "a", "claims": [{"evidence": "Shells hit the port", "type": "shelling"}]}
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "a.txt").write_text(ENGLISH)
    fields = {"polarity": "positive", "modality": "actual", "actors": [], "targets": [], "sources": []}
    coded["claims"][0].update(fields, place=None, time=None, quantities=[], verification=None)
    (gold / "a.gold.json").write_text(json.dumps(coded))
    (gold / "a.meta.json").write_text('{"published": "2024-05-14"}')
    done = run("evaluate", "gold", "--reader", "llm")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("1 reports, 1 coded claims, 1 read\n")
    assert "measure    precision  recall     F1" in done.stdout


def test_nobody_at_the_address_is_told_with_the_cure(run, tmp_path: Path):
    (tmp_path / "dateline.toml").write_text("[llm]\nretries = 0\n")
    done = run(
        "read",
        "english.txt",
        "--reader",
        "llm",
        "--llm-url",
        "http://127.0.0.1:9/v1",
        "--llm-model",
        "m",
        model=False,
    )
    assert done.returncode == 8
    assert "error[model-unreachable]" in done.stderr


def test_without_the_client_the_cure_is_named(run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "openai", None)
    done = run("read", "english.txt", "--reader", "llm")
    assert done.returncode == 7
    assert "pip install 'dateline[llm]'" in done.stderr
