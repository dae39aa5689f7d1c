"""Errors on the way to a browser or a program: one table of statuses, one shape."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from dateline import errors
from dateline.errors import DatelineError
from dateline.reviews import ReviewConflict
from dateline.web import refusals
from dateline.web.api.answers import Json, object_of
from dateline.web.rendering import render
from dateline.web.security.headers import add_headers

_DESCRIBED = "a request as /openapi.json describes it"
# The first that an error is of decides; anything else of ours is 500.
STATUSES: tuple[tuple[type[DatelineError], int], ...] = (
    (errors.ClaimUnknown, 404),
    (errors.ReportUnknown, 404),
    (errors.IncidentUnknown, 404),
    (errors.AccountUnknown, 404),
    (errors.JobUnknown, 404),
    (errors.ExportUnknown, 404),
    (errors.AccountTaken, 409),
    (errors.AccountRefused, 422),
    (ReviewConflict, 409),
    (errors.ReviewRefused, 422),
    (errors.FilterUnreadable, 400),
    (errors.CursorUnreadable, 400),
    (errors.DateUnreadable, 422),
    (errors.LanguageUnsupported, 422),
    (errors.SourceTooLarge, 413),
    (errors.SourceError, 422),
    (errors.FeatureMissing, 501),
    (errors.LedgerBusy, 503),
    (errors.LedgerFull, 507),
    (refusals.SignInNeeded, 401),
    (refusals.SignInFailed, 403),
    (refusals.RoleTooLow, 403),
    (refusals.ForgeryRefused, 403),
    (refusals.ConnectionInsecure, 403),
    (refusals.HostRefused, 421),
    (refusals.TooManyTries, 429),
    (refusals.RequestTooLarge, 413),
    (refusals.RequestMalformed, 422),
    (refusals.PageUnknown, 404),
    (refusals.MethodRefused, 405),
    (refusals.QueueFull, 503),
)


def status_of(error: DatelineError) -> int:
    """Returns the HTTP status of an error."""
    return next((status for kind, status in STATUSES if isinstance(error, kind)), 500)


def answer(request: Request, error: DatelineError) -> Response:
    """Returns an error in the one shape, as a page where a page was asked for."""
    status = status_of(error)
    if wants_page(request):
        if isinstance(error, refusals.SignInNeeded):
            return RedirectResponse(f"/login?next={quote(_here(request), safe='')}", status_code=303)
        response: Response = render(request, "fault.html", status=status, error=error, code=status)
    else:
        response = Json({"error": shape(error), **_beside(error)}, status_code=status)
    if isinstance(error, refusals.TooManyTries):
        response.headers["retry-after"] = str(error.wait)
    if isinstance(error, refusals.SignInNeeded):
        response.headers["www-authenticate"] = "Bearer"
    return response


def answer_faults(app: FastAPI) -> None:
    """Makes the application answer all errors in the one shape; what broke goes to the log only."""

    @app.exception_handler(DatelineError)
    async def _known(request: Request, error: DatelineError) -> Response:
        return answer(request, error)

    @app.exception_handler(HTTPException)
    async def _refused(request: Request, error: HTTPException) -> Response:
        cause = error.__cause__
        response = answer(request, cause if isinstance(cause, DatelineError) else _named(request, error))
        response.headers.update(error.headers or {})
        return response

    @app.exception_handler(RequestValidationError)
    async def _malformed(request: Request, error: RequestValidationError) -> Response:
        return answer(request, _invalid(error))

    @app.exception_handler(Exception)
    async def _broken(request: Request, _: Exception) -> Response:
        response = answer(request, refusals.ProgramFailed())
        # This handler stands outside all middleware.
        add_headers(response.headers, request.url.path)
        return response


def shape(error: DatelineError) -> dict[str, str]:
    """Returns the fields of an error as they leave."""
    return {
        "code": error.code,
        "found": error.found,
        "expected": error.expected,
        "cure": error.cure,
    }


def _beside(error: DatelineError) -> dict[str, Any]:
    """What comes beside the one shape: the decisions and claims that a refused decision did not know of."""
    if not isinstance(error, ReviewConflict):
        return {}
    return {
        "others": [object_of(review) for review in error.others],
        "latest": error.latest,
        "moved": [object_of(one) for one in error.moved],
    }


def wants_page(request: Request) -> bool:
    """Says whether a person's browser asks, and not a program."""
    path = request.url.path
    is_data = path.startswith("/api/") or path.endswith((".json", ".csv"))
    return not is_data and "text/html" in request.headers.get("accept", "")


def _here(request: Request) -> str:
    """Where to go on after signing in: the page itself, or the overview after a change."""
    query = f"?{request.url.query}" if request.url.query else ""
    return request.url.path + query if request.method == "GET" else "/"


def _named(request: Request, error: HTTPException) -> DatelineError:
    """An error of the framework as one of ours."""
    path = request.url.path[:200]
    if error.status_code == 404:
        return refusals.PageUnknown(f"There is no {path}.", cure="begin at the overview: /")
    if error.status_code == 405:
        return refusals.MethodRefused(
            f"{path} does not take {request.method}.", expected=(error.headers or {}).get("Allow", "")
        )
    if error.status_code < 500:
        return refusals.RequestMalformed(str(error.detail), expected=_DESCRIBED)
    return refusals.ProgramFailed()


def _invalid(error: RequestValidationError) -> DatelineError:
    """What the framework found wrong with parameters or a body, the first of it."""
    first = error.errors()[0] if error.errors() else {"loc": (), "msg": "the request is malformed"}
    where = ".".join(str(part) for part in first["loc"] if part not in ("body", "query", "path"))
    return refusals.RequestMalformed(f"{where or 'The request'}: {first['msg']}.", expected=_DESCRIBED)
