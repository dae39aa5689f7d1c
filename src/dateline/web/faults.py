"""Errors on the way to a browser or a program: one table of statuses, one shape."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response

from dateline.errors import ClaimUnknown, DatelineError, FilterUnreadable, ReportUnknown
from dateline.web.rendering import render

# The first that an error is of decides; anything else of ours is 500.
STATUSES: tuple[tuple[type[DatelineError], int], ...] = (
    (ClaimUnknown, 404),
    (ReportUnknown, 404),
    (FilterUnreadable, 400),
)


def status_of(error: DatelineError) -> int:
    """Returns the HTTP status of an error."""
    return next((status for kind, status in STATUSES if isinstance(error, kind)), 500)


def answer_faults(app: FastAPI) -> None:
    """Makes the application answer errors in the one shape, as a page where a page was asked for."""

    @app.exception_handler(DatelineError)
    async def _known(request: Request, error: DatelineError) -> Response:
        status = status_of(error)
        if wants_page(request):
            return render(request, "fault.html", status=status, error=error, code=status)
        return JSONResponse({"error": shape(error)}, status_code=status)


def shape(error: DatelineError) -> dict[str, str]:
    """Returns the fields of an error as they leave."""
    return {
        "code": error.code,
        "found": error.found,
        "expected": error.expected,
        "cure": error.cure,
    }


def wants_page(request: Request) -> bool:
    """Says whether a person's browser asks, and not a program."""
    path = request.url.path
    is_data = path.startswith("/api/") or path.endswith((".json", ".csv"))
    return not is_data and "text/html" in request.headers.get("accept", "")
