"""`dateline run` from the shell."""

from __future__ import annotations

import subprocess
import sys

import pyarrow.parquet as pq
from tests.scale.making import archive, texts
from typer.testing import CliRunner

from dateline.cli.app import app


def dateline(*arguments):
    command = [sys.executable, "-m", "dateline", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_archive_becomes_claims_and_incidents_and_is_known_the_second_time(tmp_path):
    source = archive(tmp_path / "wire.jsonl", texts(4))
    command = ("run", "--input", source, "--out", tmp_path / "out", "--workers", "1")
    first = dateline(*command)
    assert first.returncode == 0, first.stderr
    assert "4 reports" in first.stderr
    assert "0 of 1 parts were there before" in first.stderr
    claims = pq.read_table(next((tmp_path / "out/claims").iterdir())).to_pylist()
    assert {claim["place"] for claim in claims} >= {"Goma", "Kupyansk"}
    assert "1 of 1 parts were there before" in dateline(*command).stderr


def test_mistakes_are_told_with_their_cures(tmp_path):
    run = CliRunner().invoke
    unknown = dateline("run", "--input", tmp_path, "--out", tmp_path / "out", "--engine", "spark")
    assert unknown.returncode == 2
    assert "local" in unknown.stderr
    missing = dateline("run", "--input", tmp_path / "nothing", "--out", tmp_path / "out")
    assert missing.returncode == 3
    assert "There is no file or folder" in missing.stderr
    assert run(app, ["run", "--out", "x"]).exit_code == 2
