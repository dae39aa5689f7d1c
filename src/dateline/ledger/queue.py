"""The queue of reports to be read: it is in the ledger, so that a restart goes on where it stopped."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from dateline.errors import JobUnknown
from dateline.ledger import queue_rows
from dateline.ledger.job import WAITING, Job, JobReport, JobState, Result, Source
from dateline.ledger.part import Part
from dateline.ledger.tables import job_reports, jobs

_OPEN = jobs.c.ended_at.is_(None)


class Queue(Part):
    """The jobs of a ledger; every change is one transaction."""

    def add(self, sources: Sequence[Source], *, who: str) -> str:
        """Queues the sources as one job and returns its id."""
        id_ = f"job_{secrets.token_hex(8)}"
        with self._writes() as connection:
            row = {"id": id_, "who": who, "state": "queued", "made_at": self._clock()}
            made = connection.execute(sa.insert(jobs).values(row).returning(jobs.c.n)).scalar_one()
            rows = [queue_rows.row_of(source, job=made, at=at) for at, source in enumerate(sources)]
            connection.execute(sa.insert(job_reports), rows)
        return id_

    def job(self, id_: str) -> Job:
        """Returns a job; raises JobUnknown."""
        with self._reads() as connection:
            row = connection.execute(_jobs().where(jobs.c.id == id_)).first()
        if row is None:
            raise JobUnknown(f"There is no job {id_}.", expected="an id that adding reports gave")
        return Job(*row)

    def recent(self, *, limit: int = 20) -> tuple[Job, ...]:
        """Returns the newest jobs first."""
        with self._reads() as connection:
            rows = connection.execute(_jobs().order_by(jobs.c.n.desc()).limit(limit))
            return tuple(Job(*row) for row in rows)

    def unfinished(self) -> tuple[Job, ...]:
        """Returns the jobs that have not ended, the oldest first."""
        with self._reads() as connection:
            return tuple(Job(*row) for row in connection.execute(_jobs().where(_OPEN).order_by(jobs.c.n)))

    def reports(self, job: Job) -> tuple[JobReport, ...]:
        """Returns the reports of a job, in the order in which they are read."""
        with self._reads() as connection:
            return tuple(queue_rows.find(connection, job_reports.c.job == job.n))

    def waiting(self) -> int:
        """Counts the reports that are not read yet, of all jobs."""
        with self._reads() as connection:
            count = sa.select(sa.func.count()).select_from(job_reports)
            return connection.scalar(count.where(job_reports.c.state.in_(WAITING))) or 0

    def next(self) -> JobReport | None:
        """Marks the report that is to be read now, and its job, as being read, and returns it."""
        with self._writes() as connection:
            found = next(queue_rows.find(connection, job_reports.c.state == "queued", limit=1), None)
            if found is None:
                return None
            here = sa.update(job_reports).where(job_reports.c.n == found.n)
            connection.execute(here.values(state="reading"))
            connection.execute(sa.update(jobs).where(jobs.c.n == found.job).values(state="reading"))
            return found

    def opened(self, first: JobReport, origins: Sequence[str]) -> None:
        """Files which reports a source turned out to hold; what is filed already stays as it is."""
        with self._writes() as connection:
            here = (job_reports.c.job == first.job, job_reports.c.source == first.source)
            known = set(connection.scalars(sa.select(job_reports.c.part).where(*here)))
            row = queue_rows.row_of(first.given, job=first.job, at=first.source)
            rows = [
                row | {"part": part, "origin": origin}
                for part, origin in enumerate(origins)
                if part not in known
            ]
            if rows:
                connection.execute(sa.insert(job_reports), rows)
            mine = sa.update(job_reports).where(job_reports.c.n == first.n)
            connection.execute(mine.values(origin=origins[first.part]))

    def end(self, report: JobReport, result: Result) -> bool:
        """Files what became of a report; says whether its source holds nothing more to be read."""
        with self._writes() as connection:
            here = sa.update(job_reports).where(job_reports.c.n == report.n)
            connection.execute(here.values(**asdict(result)))
            return not queue_rows.is_waiting(connection, report.job, source=report.source)

    def check_writable(self) -> None:
        """Raises LedgerUnwritable where this user, or whoever runs this, may only read; changes nothing."""
        with self._writes() as connection:
            # A database asks for the right to write whether or not a row fits.
            connection.execute(sa.update(job_reports).where(sa.false()).values(state="queued"))

    def requeue(self) -> None:
        """Puts back what a reader that is no more had under hand."""
        with self._writes() as connection:
            here = sa.update(job_reports).where(job_reports.c.state == "reading")
            connection.execute(here.values(state="queued"))

    def cancel(self, id_: str) -> tuple[Source, ...]:
        """Cancels what is not under hand yet and returns it; raises JobUnknown."""
        job = self.job(id_)
        with self._writes() as connection:
            here = (job_reports.c.job == job.n, job_reports.c.state == "queued")
            dropped = tuple(report.given for report in queue_rows.find(connection, *here))
            connection.execute(sa.update(job_reports).where(*here).values(state="cancelled"))
            return dropped

    def read_out(self) -> tuple[Job, ...]:
        """Returns the jobs that wait for nothing but linking, marked as being linked."""
        with self._writes() as connection:
            rows = [Job(*row) for row in connection.execute(_jobs().where(_OPEN).order_by(jobs.c.n))]
            ready = tuple(job for job in rows if not queue_rows.is_waiting(connection, job.n))
            here = sa.update(jobs).where(jobs.c.n.in_([job.n for job in ready]))
            connection.execute(here.values(state="linking"))
            return ready

    def finish(self, ended: Iterable[Job], *, incidents: int) -> None:
        """Files that jobs have ended, and how many incidents linking made or changed."""
        with self._writes() as connection:
            for job in ended:
                here = sa.update(jobs).where(jobs.c.n == job.n)
                state: JobState = "cancelled" if queue_rows.was_cancelled(connection, job.n) else "done"
                connection.execute(here.values(state=state, incidents=incidents, ended_at=self._clock()))

    def places(self) -> frozenset[str]:
        """Returns the places of sources that still wait."""
        with self._reads() as connection:
            here = job_reports.c.state.in_(WAITING)
            return frozenset(connection.scalars(sa.select(job_reports.c.place).where(here)))

    def pace(self, *, last: int) -> tuple[float, ...]:
        """Returns how many seconds each of the last reports took, the newest first."""
        with self._reads() as connection:
            took = sa.select(job_reports.c.seconds).where(job_reports.c.seconds.is_not(None))
            return tuple(connection.scalars(took.order_by(job_reports.c.n.desc()).limit(last)))


def _jobs() -> sa.Select[Any]:
    return sa.select(*(jobs.c[name] for name in Job.__slots__))
