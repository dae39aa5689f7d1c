"""Forms of requests, read once and within the limits of the settings."""

from __future__ import annotations

from fastapi import Request
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from dateline.web.refusals import RequestMalformed, RequestTooLarge
from dateline.web.workspace import Workspace

# What the parser says where something is over its limits, not where it is malformed.
_OVER = ("Too many", "Part exceeded", "Field exceeded")


async def form_of(request: Request) -> FormData:
    """Returns the form; raises RequestTooLarge or RequestMalformed. Later calls return the same."""
    workspace: Workspace = request.app.state.workspace
    settings = workspace.settings
    try:
        return await request.form(max_files=settings.most_files, max_part_size=settings.most_bytes)
    except HTTPException as error:
        detail = str(error.detail)
        if detail.startswith(_OVER):
            raise RequestTooLarge(
                detail,
                expected=f"at most {settings.most_files} files and {settings.most_bytes / 1e6:g} MB",
                cure="hand them in in several requests",
            ) from error
        raise RequestMalformed(detail, expected="a form as browsers send it") from error
