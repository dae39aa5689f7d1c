"""The foreman's handle on the worker: started when first needed, and again after it died."""

from __future__ import annotations

import multiprocessing as mp
from collections.abc import Iterator
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from threading import Lock

from dateline.ledger.address import Address
from dateline.readers import Reader
from dateline.web.jobs.messages import Answer, Ended, Linked, Task
from dateline.web.jobs.reader import work

# A report of 5,000 pages takes two minutes, linking anew 100,000 claims one: who is silent this long hangs.
_SILENCE = 600.0
# A language model may take a minute for a passage, and a report of 300 pages has some 250 of them.
_SILENCE_OF_MODELS = 6 * 3600.0
# Seconds that a worker gets to end by itself.
_FAREWELL = 5.0


class WorkerGone(Exception):
    """The worker ended, or was ended because it hung, before it had answered."""


class Worker:
    """One process that reads. `spawn`: a forked copy of a server with threads may hold locks for ever."""

    def __init__(self, ledger: Address, spool: Path, *, most: int, reader: Reader | None = None) -> None:
        reader = reader or Reader()
        self._given = (ledger, spool, most, reader.which, reader.settings)
        self._silence = _SILENCE if reader.settings is None else _SILENCE_OF_MODELS
        self._process: SpawnProcess | None = None
        self._channel: Connection | None = None
        self._lock = Lock()

    @property
    def pid(self) -> int | None:
        """The worker's process id, None while there is no worker."""
        return self._process.pid if self._process else None

    def ask(self, task: Task) -> Iterator[Answer]:
        """Yields the worker's answers to a task; raises WorkerGone where it ends before the last."""
        try:
            channel = self._ready()
            channel.send(task)
            while channel.poll(self._silence):
                answer: Answer = channel.recv()
                yield answer
                if isinstance(answer, Ended | Linked):
                    return
        except (EOFError, OSError) as error:
            self.end()
            raise WorkerGone from error
        self.end()
        raise WorkerGone

    def end(self) -> None:
        """Ends the worker; the next task starts another."""
        with self._lock:
            process, channel = self._process, self._channel
            self._process = self._channel = None
        if channel is not None:
            channel.close()
        if process is not None:
            process.terminate()
            process.join(_FAREWELL)
            if process.is_alive():
                process.kill()
                process.join()

    def _ready(self) -> Connection:
        with self._lock:
            if self._channel is None:
                context = mp.get_context("spawn")
                ours, theirs = context.Pipe()
                self._process = context.Process(
                    target=work, args=(theirs, *self._given), name="dateline-reader", daemon=True
                )
                self._process.start()
                theirs.close()
                self._channel = ours
            return self._channel
