"""/brief: the situation report of a period, an area and a filter, on screen, on paper and as files."""

from __future__ import annotations

from typing import Annotated

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Depends, Request, Response

from dateline.brief import FORMATS, to_parts
from dateline.errors import DatelineError, ExportUnknown, FilterUnreadable
from dateline.web.briefing import Wanted, brief_of, wanted_of
from dateline.web.rendering import render
from dateline.web.workspace import Here

router = APIRouter()

_TYPES = {"md": "text/markdown; charset=utf-8", "html": "text/html; charset=utf-8", "pdf": "application/pdf"}


def _asked(request: Request, here: Here) -> Wanted:
    return wanted_of(here.ledger, dict(request.query_params))


def desk_of(request: Request) -> CapacityLimiter:
    """Returns what lets one report be made at a time: two would share a core and both be late."""
    state = request.app.state
    if not hasattr(state, "brief_desk"):
        state.brief_desk = CapacityLimiter(1)
    desk: CapacityLimiter = state.brief_desk
    return desk


Asked = Annotated[Wanted, Depends(_asked)]
Desk = Annotated[CapacityLimiter, Depends(desk_of)]


@router.get("/brief")
async def brief(request: Request, here: Here, wanted: Asked, desk: Desk) -> Response:
    """Shows the report with the form that asks for another."""
    made = await to_thread.run_sync(brief_of, here.ledger, wanted, limiter=desk)
    head, body = to_parts(made, pages="") if made else (None, None)
    return render(request, "brief.html", wanted=wanted, head=head, body=body)


@router.get("/brief.{form}")
async def as_file(form: str, here: Here, wanted: Asked, desk: Desk) -> Response:
    """Returns the report as Markdown, as a page that needs nothing else, or as PDF."""
    return await to_thread.run_sync(_file, form, here, wanted, limiter=desk)


def _file(form: str, here: Here, wanted: Wanted) -> Response:
    made = brief_of(here.ledger, wanted)
    if form not in FORMATS or made is None:
        raise _lacking(form, wanted)
    name = f"situation-report-{wanted.window.start}-{wanted.window.end}.{form}" if wanted.window else form
    # The page for offline use brings its own style, which a page of this server may not.
    shown = "inline" if form == "pdf" else "attachment"
    headers = {"content-disposition": f'{shown}; filename="{name}"'}
    return Response(FORMATS[form](made), media_type=_TYPES[form], headers=headers)


def _lacking(form: str, wanted: Wanted) -> DatelineError:
    if form not in FORMATS:
        return ExportUnknown(
            f"No situation report is written as {form!r}.",
            expected=", ".join(FORMATS),
            cure="end the address in one of these",
        )
    return FilterUnreadable(
        "The ledger holds no report with a day of publication.",
        expected="a period",
        cure="add reports, or give from and to" if wanted.window is None else "",
    )
