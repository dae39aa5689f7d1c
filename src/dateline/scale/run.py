"""A run: reports in many files in, Parquet of claims and incidents out, with an account of what was done."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol

from dateline.errors import OutputUnwritable
from dateline.exports.codebooks import codebook
from dateline.exports.formats import Options, Subject, Tally
from dateline.exports.geoparquet import FORMAT as GEOPARQUET
from dateline.exports.record import Record
from dateline.scale.account import Account, readable
from dateline.scale.collecting import filed, fill, groups_of, linker, told, write_copies
from dateline.scale.engines.engine import Engine
from dateline.scale.job import Job
from dateline.scale.parts import PART, Part, parts_of
from dateline.scale.shown import record_of
from dateline.scale.sources import Source
from dateline.scale.spool import Spool
from dateline.scale.store import Store
from dateline.scale.workers.messages import Unread


class Watcher(Protocol):
    """Who is told how far a run is."""

    def read(self, account: Account, done: int, total: int) -> None:
        """Hears of a part: bytes of the input that are done, of how many."""

    def step(self, what: str) -> None:
        """Hears what is done next."""


class Silent:
    """A watcher that says nothing."""

    def read(self, account: Account, done: int, total: int) -> None:
        """Says nothing."""

    def step(self, what: str) -> None:
        """Says nothing."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a run is done: by which engine, with how many workers, in parts of how many bytes."""

    engine: Engine
    workers: int | None = None
    part: int = PART


def run(job: Job, sources: Sequence[Source], plan: Plan, watcher: Watcher | None = None) -> Account:
    """Reads all sources and links their claims; what earlier runs finished is not done again.

    Raises OutputUnwritable where the disk is full, WorkerBroken, RunBusy: the same call then goes on where
    it stopped.
    """
    watcher = watcher or Silent()
    store = Store(job.out)
    account = Account(plan.engine.name)
    with store.alone():
        _read(job, sources, plan, account, watcher)
        names = sorted(set(account.names))
        account.stale = len(set(store.names()).difference(names))
        watcher.step("rejects")
        store.put(job.out / "rejects.jsonl", lambda path: path.write_text(_rejects(store, names), "utf-8"))
        began = time.process_time()
        _link(job, store, names, account, watcher, workers=plan.workers or os.cpu_count() or 1)
        account.cpu_linking = time.process_time() - began
        values = account.values()
        store.put_text(job.out / "run.json", json.dumps(values, indent=1) + "\n")
        store.put_text(job.out / "run.md", readable(values))
    return account


def _read(job: Job, sources: Sequence[Source], plan: Plan, account: Account, watcher: Watcher) -> None:
    weights: dict[int, int] = {}
    total, done = sum(source.size for source in sources), 0

    def parts() -> Iterator[Part]:
        for part in parts_of(sources, size=plan.part):
            weights[part.number] = sum(slice_.weight for slice_ in part.slices)
            yield part

    with closing(plan.engine.run(job, parts(), plan.workers)) as outcomes:
        for outcome in outcomes:
            if isinstance(outcome, Unread) and outcome.is_fatal:
                reject = outcome.reject
                raise OutputUnwritable(reject.found, expected=reject.expected, cure=reject.cure)
            account.count(outcome)
            done += weights.pop(outcome.part)
            watcher.read(account, done, total)


def _rejects(store: Store, names: Sequence[str]) -> str:
    rows = (reject for name in names for reject in (store.found(name) or {}).get("rejects", ()))
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)


def _link(
    job: Job, store: Store, names: Sequence[str], account: Account, watcher: Watcher, *, workers: int
) -> None:
    watcher.step("copies")
    groups = groups_of(store, names)
    account.copies = len(groups)
    store.put(job.out / "copies.parquet", lambda path: write_copies(path, groups))
    with Spool(store.making / "claims") as spool:
        fill(spool, store, names, groups)
        watcher.step("incidents")
        link = linker(len(spool), store.making, workers)
        record = record_of(
            lambda: iter(()), lambda: told(spool, link(filed(spool)), reader=job.version), version=job.version
        )
        tally = Tally()
        store.put(
            job.out / "incidents.parquet",
            lambda path: GEOPARQUET.write(record, path, Options("incidents"), tally),
        )
        account.incidents = tally.written
    for subject in ("claims", "incidents"):
        _codebook(store, subject, record)


def _codebook(store: Store, subject: Subject, record: Record) -> None:
    store.put_text(store.folder / f"{subject}.codebook.md", codebook(GEOPARQUET, subject, record))
