"""The application: what stands before every request, the pages, the resources, the errors."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files

from anyio.to_thread import current_default_thread_limiter
from fastapi import Depends, FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.concurrency import run_in_threadpool
from starlette.middleware.gzip import GZipMiddleware

from dateline import __version__
from dateline.brief import load_outlines
from dateline.reviews import ReviewConflict
from dateline.web.api.document import describe, operation_id
from dateline.web.api.faults import FAULTS
from dateline.web.api.table import RESOURCES
from dateline.web.faults import answer_faults
from dateline.web.graphic import Graphic
from dateline.web.jobs.foreman import Foreman
from dateline.web.pages.conflict import answer as answer_conflict
from dateline.web.pages.table import PAGES
from dateline.web.reference import Reference
from dateline.web.rendering import make_environment
from dateline.web.reviewing.room import ReviewRoom
from dateline.web.security.csrf import check_csrf
from dateline.web.security.door import Door
from dateline.web.security.gate import Gate
from dateline.web.security.headers import Headers
from dateline.web.vocabulary import Vocabulary
from dateline.web.workspace import Workspace

# Threads that make pages. They take turns, since making a page is computing: more of them make each page
# slower and none faster. Those that wait for the disk or hash a password let others go on.
_THREADS = 8


def create_app(workspace: Workspace, *, vocabulary: Vocabulary | None = None) -> FastAPI:
    """Returns the application over a workspace, whose ledger stays the caller's to close.

    The vocabulary is loaded where none is given.
    """
    app = FastAPI(
        title="Dateline",
        version=__version__,
        openapi_url="/openapi.json",
        docs_url=None,
        redoc_url=None,
        dependencies=[Depends(check_csrf)],
        generate_unique_id_function=operation_id,
        lifespan=_lifespan,
    )
    app.state.workspace = workspace
    app.state.reference = Reference()
    # Level 5 takes a third of the time of 9 for 3 % more bytes.
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.state.vocabulary = vocabulary or Vocabulary.load()
    app.state.outlines = load_outlines()
    app.state.templates = make_environment(app.state.vocabulary, Graphic.load())
    app.state.door = Door(workspace.ledger, workspace.settings)
    app.state.review_room = ReviewRoom(workspace.ledger, app.state.reference)
    app.state.foreman = Foreman(workspace.ledger, workspace.settings)
    describe(app)
    answer_faults(app)
    app.add_exception_handler(ReviewConflict, answer_conflict)
    # The last one added stands first.
    app.add_middleware(Gate, door=app.state.door, settings=workspace.settings)
    app.add_middleware(Headers)
    app.mount("/static", StaticFiles(directory=str(files("dateline.web") / "static")), name="static")
    for resource in RESOURCES:
        app.include_router(resource, prefix="/api/v1", responses=FAULTS)
    for page in PAGES:
        app.include_router(page, include_in_schema=False)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Reading goes on with the server and ends with it."""
    current_default_thread_limiter().total_tokens = _THREADS
    foreman: Foreman = app.state.foreman
    foreman.start()
    yield
    await run_in_threadpool(foreman.stop)
