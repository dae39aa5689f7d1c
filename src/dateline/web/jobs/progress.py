"""How far a job is, as a JSON value: what pages, programs and watchers see."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from statistics import fmean
from typing import Any

from dateline.ledger import Job, JobReport, Ledger
from dateline.ledger.job import WAITING

# Reports whose pace says how long the next ones take: enough that a single long one does not rule.
_LAST = 20


def progress(ledger: Ledger, id_: str) -> dict[str, Any]:
    """Returns a job with the state of each of its reports; raises JobUnknown.

    `seconds_left` is null where nothing waits, or where nothing has been read yet from which to tell.
    """
    job = ledger.queue.job(id_)
    reports = ledger.queue.reports(job)
    return {**_totals(ledger, job, reports), "reports": [report_object(report) for report in reports]}


def report_object(report: JobReport) -> dict[str, Any]:
    """Returns a report of a job: its state and, once it ended, its claims or why it failed."""
    result = report.result
    error = {name: getattr(result, name) for name in ("code", "found", "expected", "cure")}
    return {
        "number": report.n,
        "origin": report.given.origin,
        "kind": report.given.kind,
        "state": result.state,
        "report": result.report,
        "claims": result.claims,
        "error": error if result.code else None,
        "kept": result.kept,
        "seconds": result.seconds,
    }


def _totals(ledger: Ledger, job: Job, reports: tuple[JobReport, ...]) -> dict[str, Any]:
    states = Counter(report.result.state for report in reports)
    waiting = sum(states[state] for state in WAITING)
    pace = ledger.queue.pace(last=_LAST) if waiting else ()
    return {
        "id": job.id,
        "state": job.state,
        "made": _instant(job.made_at),
        "ended": _instant(job.ended_at),
        "by": job.who,
        "total": len(reports),
        "counts": dict(states),
        "claims": sum(report.result.claims or 0 for report in reports),
        "incidents": job.incidents,
        "seconds_left": round(waiting * fmean(pace), 1) if pace else None,
        "links": {"self": f"/api/v1/jobs/{job.id}", "events": f"/api/v1/jobs/{job.id}/events"},
    }


def _instant(at: dt.datetime | None) -> str | None:
    return at.isoformat().replace("+00:00", "Z") if at else None
