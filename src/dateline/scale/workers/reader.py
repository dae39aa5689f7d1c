"""The process that reads parts: `python -m dateline.scale.workers.reader FD`, started by its guard."""

from __future__ import annotations

import os
import resource
import socket
import sys
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import suppress
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread
from typing import Any

from dateline.errors import DatelineError, OutputUnwritable, SourceError
from dateline.model import Report
from dateline.reports import Failure
from dateline.reports.assemble import assemble
from dateline.reports.languages import detect_language
from dateline.scale.arrow import arrow
from dateline.scale.cuts.slices import Record
from dateline.scale.cuts.table import cut_of
from dateline.scale.job import Job
from dateline.scale.parts import Part
from dateline.scale.reading import ReadReport as Reading
from dateline.scale.reading import load_named
from dateline.scale.sources import opened
from dateline.scale.store import Store
from dateline.scale.workers.messages import Answer, At, Position, Read, Ready, Reject, Unread, Written
from dateline.scale.writing import ReadReport, name_of, write_part

# What the process ends with where a report asked for more memory than it may have.
OUT_OF_MEMORY = 77


def main() -> None:
    """Answers what the guard asks, until it is gone."""
    connection = Connection(int(sys.argv[1]))
    Thread(target=_end_with_guard, daemon=True).start()
    job: Job = connection.recv()
    try:
        _limit_memory(job.megabytes)
        # What is loaded when it is first needed would count as the first report's time.
        arrow("parquet"), arrow("fs"), detect_language("The governor said that shells had hit the town.")
        reading = load_named(job.reading)
        connection.send(Ready())
        while True:
            asked: Read = connection.recv()
            for answer in read_part(job, asked, reading):
                connection.send(answer)
    except EOFError:
        return
    except MemoryError:
        # At once, and without anything that could ask for memory.
        os._exit(OUT_OF_MEMORY)


def _end_with_guard() -> None:
    """Ends the process when standard input does: its other end is the guard's, which may be killed."""
    while os.read(0, 1):
        pass
    os._exit(0)


def _limit_memory(megabytes: int) -> None:
    """Makes the system refuse more private memory; where it cannot, the guard's time-out is what is left."""
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (megabytes * 1_000_000, resource.RLIM_INFINITY))


def read_part(job: Job, asked: Read, reading: Reading) -> Iterator[Answer]:
    """Yields where it is and, last, what became of the part."""
    began = time.monotonic(), time.process_time()
    rejects: list[Reject] = []
    try:
        records = yield from _records(asked, rejects)
        store, name = Store(job.out), name_of(job, records)
        mark = store.found(name)
        is_known = mark is not None
        if mark is None:
            read = yield from _read(job, records, reading, asked.aside, rejects)
            yield At((len(records), 0), f"the writing of part {name}")
            mark = write_part(store, name, read, rejects, version=job.version)
        yield _written(asked.part, name, mark, is_known=is_known, began=began)
    except SourceError as error:
        yield Unread(asked.part.number, Reject.of(error, asked.part.slices[0].origin))
    except OutputUnwritable as error:
        yield Unread(asked.part.number, Reject.of(error, str(job.out)), is_fatal=True)


def _records(asked: Read, rejects: list[Reject]) -> Generator[Answer, None, list[Record]]:
    """The records of a part; a slice that cannot be cut is a position before all of them."""
    found: list[Record] = []
    for number, slice_ in enumerate(asked.part.slices, 1):
        if (-number, -1) in asked.aside:
            rejects.append(asked.aside[-number, -1])
            continue
        yield At((-number, -1), slice_.origin)
        with opened(slice_.uri) as file:
            found += cut_of(slice_.kind).records(file, slice_)
    return found


def _read(
    job: Job, records: list[Record], reading: Reading, aside: Mapping[Position, Reject], rejects: list[Reject]
) -> Generator[Answer, None, list[ReadReport]]:
    read: list[ReadReport] = []
    for number, record in enumerate(records):
        if (number, -1) in aside:
            rejects.append(aside[number, -1])
            continue
        found = _reports(job, record)
        for place in count():
            yield At((number, place), record.origin)
            item = next(found, None)
            if item is None:
                break
            done = aside.get((number, place)) or _one(item, reading)
            (rejects if isinstance(done, Reject) else read).append(done)  # type: ignore[arg-type]
    return read


def _one(item: Report | Failure, reading: Reading) -> ReadReport | Reject:
    if isinstance(item, Failure):
        return Reject.of(item.error, item.origin)
    try:
        return ReadReport(item, reading(item))
    except DatelineError as error:
        return Reject.of(error, item.origin, item.id)


def _reports(job: Job, record: Record) -> Iterator[Report | Failure]:
    try:
        for draft in record.drafts():
            yield assemble(draft, record.origin, published=job.published, outlet=job.outlet)
    except DatelineError as error:
        yield Failure(record.origin, error)


def _written(
    part: Part, name: str, mark: Mapping[str, Any], *, is_known: bool, began: tuple[float, float]
) -> Written:
    return Written(
        part=part.number,
        name=name,
        reports=mark["reports"],
        claims=mark["claims"],
        rejects=mark["codes"],
        known=is_known,
        seconds=0.0 if is_known else time.monotonic() - began[0],
        cpu=0.0 if is_known else time.process_time() - began[1],
        megabytes=_megabytes(),
        worker=f"{socket.gethostname()}:{os.getpid()}",
    )


def _megabytes() -> int:
    """Memory in use now where the system says so, else the most there was."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return pages * resource.getpagesize() // 1_000_000


if __name__ == "__main__":
    main()
