"""The application: what stands before every request, the pages, the resources, the errors."""

from __future__ import annotations

from importlib.resources import files

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from dateline import __version__
from dateline.web.api.table import RESOURCES
from dateline.web.faults import answer_faults
from dateline.web.pages.table import PAGES
from dateline.web.rendering import make_environment
from dateline.web.workspace import Workspace


def create_app(workspace: Workspace) -> FastAPI:
    """Returns the application over a workspace, whose ledger stays the caller's to close."""
    app = FastAPI(
        title="Dateline", version=__version__, openapi_url="/openapi.json", docs_url=None, redoc_url=None
    )
    app.state.workspace = workspace
    app.state.templates = make_environment()
    answer_faults(app)
    app.mount("/static", StaticFiles(directory=str(files("dateline.web") / "static")), name="static")
    for resource in RESOURCES:
        app.include_router(resource, prefix="/api/v1")
    for page in PAGES:
        app.include_router(page, include_in_schema=False)
    return app
