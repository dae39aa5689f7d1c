"""The worker's side: it opens sources, reads their reports into the ledger, and links."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Literal

from dateline import __version__
from dateline.errors import DatelineError, SourceEmpty, SourceMissing, SourceTooLarge
from dateline.intake import Intake, Outcome
from dateline.ledger import Ledger, Result, Source
from dateline.ledger.address import Address
from dateline.llm.settings import Settings
from dateline.model import Report
from dateline.readers import Reader, Which
from dateline.reports import Failure, Raw, open_raw, open_sources
from dateline.reports.formats.table import kind_of
from dateline.web.jobs.messages import Answer, Ended, Link, Linked, Opened, Read, Task
from dateline.web.jobs.spool import Spool

# Pages go first where both want a core.
_NICENESS = 5
Item = Report | Failure


def work(
    channel: Connection, ledger: Address, spool: Path, most: int, which: Which, settings: Settings | None
) -> None:
    """Does what comes over the channel until its other end closes; a source holds at most `most` reports.

    `settings` are the language model's, where `which` reader is to ask one; its key is in the environment.
    """
    # Ctrl-C reaches the whole group; the foreman says when to stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(_NICENESS)
    with Ledger.open(ledger) as opened:
        desk = Desk(opened, Spool(spool), most=most, reader=Reader(which, settings))
        while True:
            try:
                task: Task = channel.recv()
                for answer in desk.do(task):
                    channel.send(answer)
            except (EOFError, BrokenPipeError):
                return


class Desk:
    """Reads into a ledger; the last source stays open, since its reports are asked for one by one."""

    def __init__(self, ledger: Ledger, spool: Spool, *, most: int, reader: Reader | None = None) -> None:
        self._ledger = ledger
        self._spool = spool
        self._most = most
        self._reader = reader or Reader()
        self._intake = Intake(ledger, reader=self._reader)
        self._key: tuple[int, int] | None = None
        self._items: Sequence[Item] = ()

    def do(self, task: Task) -> Iterator[Answer]:
        """Yields the answers to a task; the last one is Ended or Linked."""
        if isinstance(task, Link):
            yield self._link()
            return
        start = time.monotonic()
        try:
            yield from self._read(task, start)
        except DatelineError as error:
            yield Ended(failed(error, kept="its address and the reason"))

    def _link(self) -> Linked:
        from dateline.linking import update

        try:
            return Linked(update(self._ledger, linker=__version__).incidents)
        except DatelineError:
            # What was not linked is found again the next time.
            return Linked(0)

    def _read(self, task: Read, start: float) -> Iterator[Answer]:
        if task.key != self._key:
            self._items, self._key = self._open(task.given), task.key
        if task.part >= len(self._items):
            raise SourceMissing(f"{task.given.origin} holds no report {task.part + 1} any more.")
        yield Opened(tuple(item.origin for item in self._items))
        for outcome in self._intake.take(iter([self._items[task.part]])):
            yield Ended(result_of(outcome, seconds=round(time.monotonic() - start, 3)))

    def _open(self, given: Source) -> Sequence[Item]:
        items = list(islice(self._sources(given), self._most + 1))
        if len(items) > self._most:
            raise SourceTooLarge(
                f"{given.origin} holds more than {self._most:,} reports.",
                expected=f"at most {self._most:,} reports in one source",
                cure="split it, or add it with `dateline add`, which has no limit",
            )
        if not items:
            raise SourceEmpty(f"{given.origin} holds no report.", expected="the text of a report")
        return items

    def _sources(self, given: Source) -> Iterator[Item]:
        facts = {
            "published": given.published,
            "outlet": given.outlet,
            "any_language": self._reader.any_language,
        }
        if given.kind == "url":
            found = open_sources([given.place], **facts)  # type: ignore[arg-type]
        else:
            raw = Raw(given.origin, self._taken(given), kind_of(given.place))
            found = open_raw(raw, **facts)  # type: ignore[arg-type]
        for item in found:
            if isinstance(item, Report) and given.title:
                yield replace(item, title=given.title)
            else:
                yield item

    def _taken(self, given: Source) -> bytes:
        try:
            return self._spool.take(given.place)
        except FileNotFoundError as error:
            raise SourceMissing(
                f"{given.origin} is not in the spool any more.", cure="hand it in again"
            ) from error


def result_of(outcome: Outcome, *, seconds: float) -> Result:
    """Returns an outcome as it is filed with the job."""
    if outcome.error is not None:
        return failed(outcome.error, kept=outcome.kept, report=outcome.report, seconds=seconds)
    state: Literal["known", "read"] = "known" if outcome.state == "known" else "read"
    said = _said(outcome.unread) if outcome.unread is not None else {}
    return Result(state, outcome.report, outcome.claims, **said, seconds=seconds)


def failed(
    error: DatelineError, *, kept: str, report: str | None = None, seconds: float | None = None
) -> Result:
    """Returns the result of a report that was not read."""
    return Result("failed", report, None, **_said(error), kept=kept, seconds=seconds)


def _said(error: DatelineError) -> dict[str, str]:
    return {"code": error.code, "found": error.found, "expected": error.expected, "cure": error.cure}
