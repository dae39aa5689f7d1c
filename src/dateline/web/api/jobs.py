"""/api/v1/jobs: reading that was asked for, and how far it is."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from dateline.web.jobs.events import events
from dateline.web.jobs.progress import progress
from dateline.web.jobs.reach import Jobs
from dateline.web.security.roles import Reviewer
from dateline.web.workspace import Here

router = APIRouter(tags=["jobs"])


@router.get("/jobs")
def jobs(here: Here, _: Reviewer, limit: Annotated[int, Query(ge=1, le=100)] = 20) -> dict[str, Any]:
    """Returns the newest jobs, without their reports."""
    found = (progress(here.ledger, job.id) for job in here.ledger.queue.recent(limit=limit))
    return {"jobs": [{name: value for name, value in job.items() if name != "reports"} for job in found]}


@router.get("/jobs/{id}")
def job(id: str, here: Here, _: Reviewer) -> dict[str, Any]:
    """Returns a job with the state of each of its reports."""
    return progress(here.ledger, id)


@router.get(
    "/jobs/{id}/events", response_class=Response, responses={200: {"content": {"text/event-stream": {}}}}
)
async def job_events(id: str, here: Here, foreman: Jobs, _: Reviewer) -> Response:
    """Tells the progress of a job as server-sent events `progress`, and `end` when it has ended."""
    first = await run_in_threadpool(progress, here.ledger, id)
    # Proxies that buffer would hold events back.
    kept = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return StreamingResponse(
        events(here.ledger, foreman, first), media_type="text/event-stream", headers=kept
    )


@router.post("/jobs/{id}/cancel")
def cancel(id: str, here: Here, foreman: Jobs, _: Reviewer) -> dict[str, Any]:
    """Cancels what of a job is not under hand yet, and returns the job."""
    foreman.cancel(id)
    return progress(here.ledger, id)
