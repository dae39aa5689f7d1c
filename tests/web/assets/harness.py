"""Pages with the islands on them, over invented incidents, under the workspace's policy of contents."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from tests.web.assets import incidents

POLICY = "default-src 'self'"
_PAGES = Environment(loader=FileSystemLoader(Path(__file__).parent / "pages"), autoescape=True)


def make_app() -> Starlette:
    """Returns the application: three pages, the resources that their islands ask, the built assets."""
    routes = [
        Route("/", _overview),
        Route("/report", _report),
        Route("/reading", _reading),
        Route("/api/v1/incidents/map", _map),
        Route("/api/v1/incidents/timeline", _timeline),
        Route("/api/v1/jobs/job_1/events", _events),
        Route("/reports/rep_a.json", _claims),
        Mount("/static", StaticFiles(directory=str(files("dateline.web") / "static"))),
        Mount("/harness", StaticFiles(directory=Path(__file__).parent / "pages")),
    ]
    return Starlette(routes=routes, middleware=[Middleware(BaseHTTPMiddleware, dispatch=_guard)])


async def _guard(request: Request, call_next: RequestResponseEndpoint) -> Response:
    response = await call_next(request)
    response.headers["Content-Security-Policy"] = POLICY
    return response


async def _overview(request: Request) -> Response:
    rows = incidents.choose(request.query_params)
    page = _PAGES.get_template("overview.html")
    return HTMLResponse(page.render(rows=rows, all=len(incidents.INCIDENTS), query=request.query_params))


async def _report(_request: Request) -> Response:
    return HTMLResponse(_PAGES.get_template("report.html").render())


async def _reading(_request: Request) -> Response:
    return HTMLResponse(_PAGES.get_template("reading.html").render())


async def _map(request: Request) -> Response:
    return JSONResponse(incidents.points(request.query_params))


async def _timeline(request: Request) -> Response:
    return JSONResponse(incidents.timeline(request.query_params))


_ROW: dict[str, object] = {"report": None, "claims": None, "error": None, "kept": None}


async def _events(_request: Request) -> Response:
    return StreamingResponse(_told(), media_type="text/event-stream")


async def _told() -> AsyncIterator[str]:
    job = {"id": "job_1", "state": "reading", "total": 3, "incidents": None, "seconds_left": 130.0}
    read = {**_ROW, "number": 1, "origin": "First", "state": "read", "report": "rep_a", "claims": 1}
    error = {"found": "The PDF holds no text.", "expected": "text", "cure": "recognise its text"}
    failed = {
        **_ROW,
        "number": 2,
        "origin": "Second",
        "state": "failed",
        "error": error,
        "kept": "its address",
    }
    found = {**_ROW, "number": 3, "origin": "A third report", "state": "reading"}
    told = [
        ("progress", {**job, "counts": {"reading": 3}, "claims": 0, "reports": [found]}),
        ("progress", {**job, "counts": {"read": 1, "reading": 2}, "claims": 1, "reports": [read]}),
        (
            "end",
            {**job, "state": "done", "counts": {"read": 1, "failed": 2}, "claims": 1, "reports": [failed]},
        ),
    ]
    for name, data in told:
        yield f"event: {name}\ndata: {json.dumps(data)}\n\n"
        await asyncio.sleep(0.02)


async def _claims(_request: Request) -> Response:
    evidence = {"text": "<i>shells</i> hit"}
    claim = {"id": "clm_1", "report": "rep_a", "said": "<b>shelling</b> near Orikhiv", "evidence": evidence}
    return JSONResponse({"claims": [claim]})
