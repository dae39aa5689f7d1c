"""Threads that put questions: at most so many, in order, and nobody waits for them at the end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Event

import pytest

import dateline
from dateline.llm.pool import Pool
from tests.llm.server import Recorded, Reply

# A program that asks and is stopped while it waits for the answer.
_ASKS = """
import sys
from dateline.llm.pool import Pool
from dateline.llm.server import Server
from dateline.llm.settings import Settings
server = Server(Settings(url=sys.argv[1], model="m"))
question = [{"role": "user", "content": sys.argv[2]}]
print(Pool(2).submit(lambda: server.ask(question, {})).result())
"""


def test_results_and_errors_come_where_they_are_asked_for():
    pool = Pool[int](2)
    results = [pool.submit(lambda n=n: n * n) for n in range(5)]
    failed = pool.submit(lambda: 1 // 0)
    assert [result.result() for result in results] == [0, 1, 4, 9, 16]
    with pytest.raises(ZeroDivisionError):
        failed.result()
    pool.close()


def test_what_was_not_begun_is_dropped():
    pool, begun, go = Pool[None](1), Event(), Event()

    def wait() -> None:
        begun.set()
        go.wait(5)

    first, second = pool.submit(wait), pool.submit(wait)
    assert begun.wait(5)
    pool.close()
    go.set()
    first.result()
    assert second.cancelled()


def test_a_program_that_is_stopped_does_not_wait_for_an_answer(server: Recorded, tmp_path: Path):
    server.script = [Reply("{}", wait=60.0)]
    asked = "between the two lines"
    program = subprocess.Popen(
        [sys.executable, "-c", _ASKS, server.address, asked],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(dateline.__file__).parents[1])},
        stderr=subprocess.DEVNULL,
    )
    end = time.monotonic() + 60
    while not server.requests and time.monotonic() < end:
        time.sleep(0.05)
    program.send_signal(signal.SIGINT)
    assert program.wait(20) != 0
