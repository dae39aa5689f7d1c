"""POST /api/v1/reports: reports to be read, and their claims if they are read in time."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from dateline.ledger import Ledger, Source
from dateline.ledger.rows import claim_object
from dateline.model import Filter
from dateline.web.forms import form_of
from dateline.web.jobs.foreman import Foreman
from dateline.web.jobs.handing_in import of_form, of_json
from dateline.web.jobs.progress import progress
from dateline.web.jobs.reach import Jobs
from dateline.web.refusals import RequestMalformed
from dateline.web.security.roles import Reviewer
from dateline.web.workspace import Here, Workspace

router = APIRouter(tags=["reports"])
_LOOK = 0.1
_FACTS = {
    "published": {"type": "string", "format": "date", "description": "day of publication"},
    "outlet": {"type": "string"},
    "title": {"type": "string"},
}
_REPORT = {
    "type": "object",
    "properties": {"text": {"type": "string"}, "url": {"type": "string", "format": "uri"}, **_FACTS},
}
_FILES = {"type": "array", "items": {"type": "string", "format": "binary"}}
_BODY = {
    "required": True,
    "content": {
        "application/json": {"schema": {"oneOf": [_REPORT, {"type": "array", "items": _REPORT}]}},
        "multipart/form-data": {
            "schema": {"type": "object", "properties": {**_REPORT["properties"], "files": _FILES}}  # type: ignore[dict-item]
        },
    },
}


@router.post(
    "/reports",
    openapi_extra={"requestBody": _BODY},
    status_code=202,
    responses={200: {"description": "All were read in time."}, 202: {"description": "Reading goes on."}},
)
async def hand_in(
    request: Request,
    here: Here,
    foreman: Jobs,
    user: Reviewer,
    wait: Annotated[float, Query(ge=0, le=120, description="seconds to wait for the claims")] = 0,
) -> Response:
    """Queues texts, files or addresses to be read; returns the job and, if it is read in time, all claims."""
    sources = await _sources(request, here, foreman)
    id_ = await run_in_threadpool(foreman.hand_in, sources, who=user.name)
    until = time.monotonic() + wait
    now = await run_in_threadpool(progress, here.ledger, id_)
    while _is_waiting(now) and time.monotonic() < until and not foreman.is_stopping:
        await asyncio.sleep(_LOOK)
        now = await run_in_threadpool(progress, here.ledger, id_)
    if _is_waiting(now):
        return JSONResponse(now, status_code=202, headers={"location": now["links"]["self"]})
    return JSONResponse(await run_in_threadpool(_with_claims, here.ledger, now))


async def _sources(request: Request, here: Workspace, foreman: Foreman) -> list[Source]:
    most = here.settings.most_files
    if request.headers.get("content-type", "").startswith("application/json"):
        try:
            given = json.loads(await request.body())
        except (ValueError, RecursionError) as error:
            raise RequestMalformed(
                f"The body is no JSON: {error}.", expected="an object with `text`"
            ) from error
        return await run_in_threadpool(of_json, given, foreman.spool, most=most)
    return await of_form(await form_of(request), foreman.spool, most=most)


def _is_waiting(now: dict[str, Any]) -> bool:
    return any(now["counts"].get(state) for state in ("queued", "reading"))


def _with_claims(ledger: Ledger, now: dict[str, Any]) -> dict[str, Any]:
    """The job with the claims of each report in it."""
    by_report: dict[str, list[dict[str, Any]]] = {
        row["report"]: [] for row in now["reports"] if row["report"]
    }
    held = [filed.id for filed in ledger.filed_claims(Filter(), reports=tuple(by_report))]
    for shown in ledger.claims_named(held):
        found = claim_object(shown)
        by_report[found["report"]].append({**found, "published": str(found["published"] or "") or None})
    return now | {"reports": [row | {"claims": by_report.get(row["report"], [])} for row in now["reports"]]}
