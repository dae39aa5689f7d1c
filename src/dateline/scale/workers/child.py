"""A reader's process as its guard holds it: started, asked, and ended when it takes too long."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing.connection import Connection
from tempfile import TemporaryFile

from dateline.scale.job import Job
from dateline.scale.workers.messages import Answer, At, Read, Ready, Unread, Written
from dateline.scale.workers.reader import OUT_OF_MEMORY

# Loading takes 2 s on an idle core; a network disk and ten workers that start at once make it minutes.
_START = 600.0
# Each worker has one core: linear algebra on several threads would take those of the others.
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
_LAST_WORDS = 300


class Lost(Exception):
    """The process is gone, or was ended because it took too long; `code` and `reason` say why."""

    def __init__(self, code: str, reason: str) -> None:
        self.code = code
        self.reason = reason
        super().__init__(reason)


class Child:
    """A process that reads parts."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._errors = TemporaryFile()  # noqa: SIM115 - it lives as long as the process
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "dateline.scale.workers.reader", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=self._errors,
                env={**os.environ, **_ONE_THREAD, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
        self._connection = Connection(ours.detach())
        self.is_ready = False

    def start(self) -> None:
        """Waits until the models are loaded; raises Lost."""
        self._send(self._job)
        answer = self._receive(_START)
        self.is_ready = isinstance(answer, Ready)

    def read(self, asked: Read) -> Iterator[At | Written | Unread]:
        """Yields what the process says until the part has ended; raises Lost."""
        self._send(asked)
        while True:
            answer = self._receive(self._job.seconds)
            if not isinstance(answer, Ready):
                yield answer
            if isinstance(answer, Written | Unread):
                return

    def kill(self) -> None:
        """Ends the process, and leaves the rest to who holds it."""
        self._process.kill()

    def end(self) -> None:
        """Ends the process and waits for it."""
        self._process.kill()
        self._process.wait()
        self._connection.close()
        if self._process.stdin:
            self._process.stdin.close()
        self._errors.close()

    def _send(self, message: Job | Read) -> None:
        try:
            self._connection.send(message)
        except OSError as error:
            raise self._lost() from error

    def _receive(self, seconds: float) -> Answer:
        try:
            if not self._connection.poll(seconds):
                raise Lost("time-out", f"nothing came of it in {seconds:g} s")
            answer: Answer = self._connection.recv()
        except (EOFError, OSError) as error:
            raise self._lost() from error
        return answer

    def _lost(self) -> Lost:
        """Why the process ended, by its exit code and its last words."""
        code = self._process.wait()
        if code == OUT_OF_MEMORY:
            return Lost("memory", f"it asked for more than {self._job.megabytes:,} MB")
        if code < 0:
            return Lost("crash", f"the process was ended by {signal.Signals(-code).name}")
        return Lost("crash", f"the process ended with code {code}: {self._last_words()}")

    def _last_words(self) -> str:
        self._errors.seek(0)
        lines = self._errors.read().decode("utf-8", "replace").strip().splitlines()
        return lines[-1][:_LAST_WORDS] if lines else "it said nothing"
