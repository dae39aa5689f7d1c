"""/add: hands reports in, as pasted text, addresses or files."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from dateline.errors import DatelineError, DateUnreadable, WebError
from dateline.reports.formats.table import SUFFIXES
from dateline.web.faults import status_of
from dateline.web.jobs.handing_in import FIELDS, of_form
from dateline.web.jobs.reach import Jobs
from dateline.web.rendering import render
from dateline.web.security.roles import Reviewer
from dateline.web.workspace import Here, Workspace

router = APIRouter()

# Jobs listed below the form.
_LATELY = 10
_NOTHING: Mapping[str, str] = MappingProxyType({})


@router.get("/add")
def add(request: Request, here: Here, _: Reviewer) -> Response:
    """Shows the form, and what was handed in lately."""
    return _form(request, here)


@router.post("/add")
async def hand_in(request: Request, here: Here, foreman: Jobs, user: Reviewer) -> Response:
    """Queues what the form holds and goes on to its progress, or shows the form again with what is wrong."""
    form = await request.form(max_files=here.settings.most_files)
    try:
        sources = await of_form(form, foreman.spool, most=here.settings.most_files)
        id_ = await run_in_threadpool(foreman.hand_in, sources, who=user.name)
    except (DateUnreadable, WebError) as error:
        given = {name: value for name in FIELDS if isinstance(value := form.get(name), str)}
        return await run_in_threadpool(_form, request, here, given, error)
    return RedirectResponse(f"/jobs/{id_}", status_code=303)


def _form(
    request: Request,
    here: Workspace,
    given: Mapping[str, str] = _NOTHING,
    error: DatelineError | None = None,
) -> Response:
    return render(
        request,
        "add.html",
        status=status_of(error) if error else 200,
        given={name: given.get(name, "") for name in FIELDS},
        error=error,
        settings=here.settings,
        suffixes=SUFFIXES,
        jobs=here.ledger.queue.recent(limit=_LATELY),
    )
