"""A plain pool of processes on this machine."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from queue import SimpleQueue

from dateline.scale.engines.engine import Engine
from dateline.scale.job import Job
from dateline.scale.parts import Part
from dateline.scale.workers.guard import Guard
from dateline.scale.workers.messages import Outcome


def _run(job: Job, parts: Iterator[Part], workers: int | None) -> Generator[Outcome]:
    """A thread a worker waits for its process: the reading itself is in the processes."""
    number = workers or os.cpu_count() or 1
    guards = [Guard(job) for _ in range(number)]
    free: SimpleQueue[Guard] = SimpleQueue()
    for guard in guards:
        free.put(guard)

    def read(part: Part) -> Outcome:
        guard = free.get()
        try:
            return guard.read(part)
        finally:
            free.put(guard)

    pool = ThreadPoolExecutor(number)
    try:
        yield from _as_they_end(lambda part: pool.submit(read, part), parts, number)
    finally:
        for guard in guards:
            guard.close()
        pool.shutdown(cancel_futures=True)
        for guard in guards:
            guard.end()


def _as_they_end(
    submit: Callable[[Part], Future[Outcome]], parts: Iterator[Part], number: int
) -> Iterator[Outcome]:
    """Keeps two parts a worker under way, so that none waits for the driver."""
    waiting = set(map(submit, islice(parts, 2 * number)))
    while waiting:
        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        for future in done:
            yield future.result()
            waiting |= set(map(submit, islice(parts, 1)))


ENGINE = Engine("local", "processes of this machine", _run)
