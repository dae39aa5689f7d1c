"""/jobs/ID: how far the reading of what was handed in is, and the claims as they are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any, get_args

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse

from dateline.ledger import Ledger
from dateline.ledger.job import ReportState
from dateline.web.jobs.progress import progress
from dateline.web.jobs.reach import Jobs
from dateline.web.rendering import render
from dateline.web.security.roles import Reviewer
from dateline.web.telling import said_of
from dateline.web.workspace import Here

router = APIRouter()

# Claims shown as they are read, of the reports read last: the rest is on each report's own page.
_CLAIMS, _REPORTS = 50, 5
# Seconds after which a browser without script asks again.
_REFRESH = 3


@router.get("/jobs/{id}.json")
def as_json(id: str, here: Here, _: Reviewer) -> Response:
    """Returns the job with the state of each of its reports."""
    return JSONResponse(progress(here.ledger, id))


@router.get("/jobs/{id}")
def job(request: Request, id: str, here: Here, _: Reviewer) -> Response:
    """Shows the state of each report, how long the rest may take, and the newest claims."""
    now = progress(here.ledger, id)
    return render(
        request,
        "job.html",
        job=now,
        counts={state: now["counts"].get(state, 0) for state in get_args(ReportState)},
        claims=_claims(here.ledger, now["reports"]),
        refresh=None if now["ended"] else _REFRESH,
    )


@router.post("/jobs/{id}/cancel")
def cancel(id: str, foreman: Jobs, _: Reviewer) -> Response:
    """Cancels what is not under hand yet, and shows the job again."""
    foreman.cancel(id)
    return RedirectResponse(f"/jobs/{id}", status_code=303)


def _claims(ledger: Ledger, reports: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The claims of the reports read last, the newest report first."""
    read = [row["report"] for row in reports if row["claims"]]
    newest = list(dict.fromkeys(reversed(read)))[:_REPORTS]
    found = (public for report in newest for public, _ in ledger.holdings.claims(report))
    return [{**public, "said": said_of(public)} for public in islice(found, _CLAIMS)]
