"""/api/v1/export: everything that fits the filter, in every format, without a limit of rows."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from anyio import to_thread
from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import FileResponse
from starlette.background import BackgroundTask

from dateline.exports.formats import ExportFormat, Options, subject_of
from dateline.exports.table import FORMATS, format_named
from dateline.recording import record_of
from dateline.web.api.answers import Json
from dateline.web.api.filtering import Filtered
from dateline.web.api.shapes import FormatsAnswer
from dateline.web.exporting import SUFFIXES, Written, write
from dateline.web.pages.export import Desk, is_public
from dateline.web.security.roles import Reader, User
from dateline.web.workspace import Here, Workspace

router = APIRouter(tags=["exports"])

MEDIA = {
    "csv": "text/csv; charset=utf-8",
    "tsv": "text/tab-separated-values; charset=utf-8",
    "geojson": "application/geo+json",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "jsonld": "application/ld+json",
    "zip": "application/zip",
}
_FILE: dict[str, Any] = {
    "content": {kind: {"schema": {"type": "string", "format": "binary"}} for kind in MEDIA.values()},
    "description": "The file; a ZIP of the file and its codebook where it does not hold one itself.",
}
Rows = Annotated[Literal["claims", "incidents"], Query(description="What a row is, where a format has both.")]
WithCodebook = Annotated[bool, Query(description="Off: the file alone, for programs.")]
Hxl = Annotated[bool, Query(description="HAPI: a row of HXL tags under the header.")]
For = Annotated[
    Literal["", "public"],
    Query(alias="for", description="`public` rounds coordinates; it always holds for who is not signed in."),
]


@router.get("/export", response_model=FormatsAnswer, operation_id="list_formats")
def formats() -> Json:
    """Lists the formats: what each holds, what it drops, what its rows may be."""
    names = ("name", "title", "about", "drops", "subjects")
    items = [
        {**{name: getattr(form, name) for name in names}, "suffix": SUFFIXES[form.name]}
        for form in FORMATS.values()
    ]
    return Json({"items": items})


@router.get(
    "/export/{format}",
    response_class=Response,
    responses={200: _FILE},
    operation_id="export",
)
async def export(
    request: Request,
    format: str,
    here: Here,
    asked: Filtered,
    user: Reader,
    desk: Desk,
    rows: Rows = "claims",
    codebook: WithCodebook = True,  # noqa: FBT002
    hxl: Hxl = False,  # noqa: FBT002
    for_: For = "",
) -> Response:
    """Returns the export as a file; who took what is logged before it is written.

    Two exports are written at a time, others wait. Lists without a file of their own, in pages or as a
    stream, are under `claims` and `incidents`.
    """
    del for_
    form = format_named(format)
    options = Options(subject=subject_of(form, incidents=rows == "incidents"), hxl=hxl)

    def make() -> Written:
        return _write(request, here, asked, user, form, options, codebook=codebook)

    made = await to_thread.run_sync(make, limiter=desk)
    kind = MEDIA[made.path.suffix.removeprefix(".")]
    return FileResponse(
        made.path, media_type=kind, filename=made.path.name, background=BackgroundTask(made.drop)
    )


def _write(
    request: Request,
    here: Workspace,
    asked: Filtered,
    user: User,
    form: ExportFormat,
    options: Options,
    *,
    codebook: bool,
) -> Written:
    what = f"{request.url.path}?{request.url.query}"[:2000]
    number = here.ledger.exported.begin(user.name, what)
    pages = str(request.base_url).rstrip("/")
    seen = here.for_public() if is_public(request, user) else here
    record = record_of(seen.ledger, asked.wanted, pages=pages)
    made = write(form, record, options, with_codebook=codebook)
    here.ledger.exported.end(number, made.rows)
    return made
