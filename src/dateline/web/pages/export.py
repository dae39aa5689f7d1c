"""/export: everything that fits the filter, in every format, with its codebook."""

from __future__ import annotations

from typing import Annotated

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import FileResponse, PlainTextResponse
from starlette.background import BackgroundTask

from dateline.exports.codebooks import codebook
from dateline.exports.formats import ExportFormat, Options, subject_of
from dateline.exports.table import FORMATS, format_named
from dateline.recording import record_of
from dateline.web.asking import Asked, Asks
from dateline.web.chips import chips_of
from dateline.web.exporting import Written, write
from dateline.web.rendering import render
from dateline.web.security.roles import Reader, Role, User
from dateline.web.vocabulary import vocabulary_of
from dateline.web.workspace import Here, Workspace

router = APIRouter()

# Newest lines of the log that reviewers see.
_LOGGED = 20


def desk_of(request: Request) -> CapacityLimiter:
    """Returns what lets two exports be written at a time: each keeps a core and the disk busy."""
    state = request.app.state
    if not hasattr(state, "export_desk"):
        state.export_desk = CapacityLimiter(2)
    desk: CapacityLimiter = state.export_desk
    return desk


Desk = Annotated[CapacityLimiter, Depends(desk_of)]


@router.get("/export")
def export(request: Request, here: Here, asked: Asks, user: Reader) -> Response:
    """Shows every format with what it holds and drops, for what fits the filter."""
    logged = here.ledger.exported.all(limit=_LOGGED) if user.role >= Role.reviewer else ()
    return render(
        request,
        "export.html",
        asked=asked,
        chosen=chips_of(asked, vocabulary_of(request)),
        formats=tuple(FORMATS.values()),
        claims=here.ledger.tally_claims(asked.wanted),
        incidents=here.ledger.tally_incidents(asked.wanted),
        logged=logged,
        is_public=is_public(request, user),
    )


@router.get("/export/{name}.codebook.md")
def as_codebook(request: Request, name: str, here: Here, asked: Asks) -> Response:
    """Returns what the columns of a format mean."""
    form, options = _chosen(request, name)
    record = record_of(here.ledger, asked.wanted, pages=_pages(request))
    return PlainTextResponse(codebook(form, options.subject, record), media_type="text/markdown")


@router.get("/export/{name}")
async def as_file(request: Request, name: str, here: Here, asked: Asks, user: Reader, desk: Desk) -> Response:
    """Returns the export; it is logged before its first row leaves."""
    form, options = _chosen(request, name)
    made = await to_thread.run_sync(_write, request, here, asked, user, form, options, limiter=desk)
    return FileResponse(made.path, filename=made.path.name, background=BackgroundTask(made.drop))


def is_public(request: Request, user: User) -> bool:
    """Says whether an export is for the public: where that is asked for, and for whoever is not signed in."""
    return user.is_public or request.query_params.get("for") == "public"


def _write(
    request: Request, here: Workspace, asked: Asked, user: User, form: ExportFormat, options: Options
) -> Written:
    public = is_public(request, user)
    log = here.ledger.exported
    number = log.begin(user.name, _what(asked, form, options, public=public))
    seen = here.for_public() if public else here
    made = write(form, record_of(seen.ledger, asked.wanted, pages=_pages(request)), options)
    log.end(number, made.rows)
    return made


def _chosen(request: Request, name: str) -> tuple[ExportFormat, Options]:
    form = format_named(name)
    given = request.query_params
    subject = subject_of(form, incidents=given.get("rows") == "incidents")
    return form, Options(subject=subject, hxl=given.get("hxl") == "1")


def _what(asked: Asked, form: ExportFormat, options: Options, *, public: bool) -> str:
    chosen = ", ".join(f"{name}={value}" for name, value in asked.parameters.items()) or "everything"
    return f"{form.name} of {options.subject}{' for the public' if public else ''}: {chosen}"


def _pages(request: Request) -> str:
    return str(request.base_url).rstrip("/")
