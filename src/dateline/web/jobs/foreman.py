"""The foreman: takes reports from the queue to the worker one by one, and files what became of each."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from threading import Event, Lock, Thread

from dateline.errors import DatelineError
from dateline.ledger import JobReport, Ledger, Source
from dateline.web.jobs.messages import Ended, Link, Linked, Opened, Read
from dateline.web.jobs.reader import failed
from dateline.web.jobs.spool import Spool
from dateline.web.jobs.worker import Worker, WorkerGone
from dateline.web.refusals import QueueFull, ReaderStopped
from dateline.web.settings import Settings

_LOG = logging.getLogger("dateline.web")
# Reports read between two rounds of linking while more wait: a round costs as much as reading some three.
_LINK_AFTER = 50
# Seconds before another try where the ledger cannot be written.
_RETRY = 5.0


class Foreman:
    """Owns the worker and the spool; `version` counts changes, so that watchers know when to look again."""

    def __init__(self, ledger: Ledger, settings: Settings) -> None:
        self.spool = Spool.beside(settings.ledger)
        self.worker = Worker(
            settings.ledger, self.spool.folder, most=settings.most_reports, reader=settings.reader
        )
        self.version = 0
        self._counting = Lock()
        self._ledger = ledger
        self._most_waiting = settings.most_waiting
        self._unlinked = 0
        self._wake = Event()
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="dateline-foreman", daemon=True)

    @property
    def is_stopping(self) -> bool:
        """Whether the server is being stopped."""
        return self._stopping.is_set()

    def start(self) -> None:
        """Goes on with what an earlier run left."""
        self._ledger.queue.requeue()
        self.spool.sweep(self._ledger.queue.places())
        self._thread.start()

    def stop(self) -> None:
        """Ends the worker; what it had under hand is read after the next start."""
        self._stopping.set()
        self._wake.set()
        self.worker.end()
        if self._thread.is_alive():
            self._thread.join()

    def hand_in(self, sources: Sequence[Source], *, who: str) -> str:
        """Queues sources as one job and returns its id; raises QueueFull where too much waits already."""
        waiting = self._ledger.queue.waiting()
        if waiting + len(sources) > self._most_waiting:
            raise QueueFull(waiting, most=self._most_waiting)
        id_ = self._ledger.queue.add(sources, who=who)
        self._changed()
        self._wake.set()
        return id_

    def cancel(self, id_: str) -> None:
        """Cancels what of a job is not under hand yet; raises JobUnknown."""
        dropped = self._ledger.queue.cancel(id_)
        waiting = self._ledger.queue.places()
        for source in dropped:
            if source.kind != "url" and source.place not in waiting:
                self.spool.drop(source.place)
        self._changed()
        self._wake.set()

    def _changed(self) -> None:
        # Requests count, too: of two changes that became one number a watcher would miss the later.
        with self._counting:
            self.version += 1

    def _run(self) -> None:
        while not self.is_stopping:
            # Cleared before looking: what is handed in meanwhile wakes it again.
            self._wake.clear()
            try:
                if not self._step():
                    self._wake.wait()
            except DatelineError as error:
                _LOG.error("reading waits: %s", error.found)
                self._stopping.wait(_RETRY)

    def _step(self) -> bool:
        """Does one thing and says whether there was any."""
        if self._unlinked < _LINK_AFTER:
            report = self._ledger.queue.next()
            if report is not None:
                self._changed()
                self._read(report)
                return True
        return self._link()

    def _read(self, report: JobReport) -> None:
        task = Read((report.job, report.source), report.part, report.given)
        try:
            for answer in self.worker.ask(task):
                if isinstance(answer, Opened):
                    self._ledger.queue.opened(report, answer.origins)
                elif isinstance(answer, Ended):
                    self._end(report, answer)
                self._changed()
        except WorkerGone:
            if not self.is_stopping:
                lost = ReaderStopped(report.given.origin)
                self._end(report, Ended(failed(lost, kept="its address and the reason")))

    def _end(self, report: JobReport, ended: Ended) -> None:
        self._unlinked += ended.result.state == "read"
        is_last = self._ledger.queue.end(report, ended.result)
        if is_last and report.given.kind != "url":
            self.spool.drop(report.given.place)
        self._changed()

    def _link(self) -> bool:
        ended = self._ledger.queue.read_out()
        self._changed()
        incidents = 0
        is_due = bool(self._unlinked)
        if is_due:
            try:
                for answer in self.worker.ask(Link()):
                    incidents = answer.incidents if isinstance(answer, Linked) else 0
            except WorkerGone:
                # The next round links what this one did not.
                _LOG.error("the reader stopped while linking")
                if self.is_stopping:
                    return False
            self._unlinked = 0
        self._ledger.queue.finish(ended, incidents=incidents)
        self._changed()
        return is_due
