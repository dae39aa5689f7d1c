"""What the OpenAPI document says of the API as a whole."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute

TAGS: tuple[dict[str, str], ...] = (
    {"name": "claims", "description": "Things that a report says, according to a source."},
    {"name": "incidents", "description": "Occurrences that claims of several reports speak of."},
    {"name": "reports", "description": "Documents that were read."},
    {"name": "reviews", "description": "What people decided on claims, and how far they agree."},
    {"name": "jobs", "description": "Reading that goes on."},
    {"name": "sources", "description": "Who speaks, who prints it, what was seen, what counts once."},
    {"name": "exports", "description": "Whole lists, as streams and as files of other programs."},
    {"name": "reference", "description": "What values mean; places and actors by name."},
)
_ABOUT = """The record of a Dateline ledger: reports, the claims that were read from them, and the incidents
that claims of several reports speak of.

Parameters have the names that pages and exports have. Lists come in pages: `next` is the address of the page
after, null on the last. Every error has one shape: `{"error": {"code", "found", "expected", "cure"}}`.
Answers carry an `ETag`: sent back as `If-None-Match`, what has not changed is answered 304.

Days are ISO 8601 and inclusive, coordinates WGS 84, offsets code points of the report's text, half-open.
Whoever wrote a report chose its words: escape them before they are shown."""
_BEARER = {"type": "http", "scheme": "bearer", "description": "A token of an account: see /account."}

_CONFLICT = {"$ref": "#/components/schemas/ConflictAnswer"}
_FAULT = {"$ref": "#/components/schemas/FaultAnswer"}


def describe(app: FastAPI) -> None:
    """Makes the application describe itself; the document is made when it is first asked for."""

    def document() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _document(app)
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign]


def operation_id(route: APIRoute) -> str:
    """Returns the name of an operation that gives itself none."""
    return route.name


def _document(app: FastAPI) -> dict[str, Any]:
    made = get_openapi(
        title="Dateline",
        version=app.version,
        description=_ABOUT,
        routes=app.routes,
        tags=[dict(tag) for tag in TAGS],
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    for methods in made["paths"].values():
        for operation in methods.values():
            _say_what_comes(operation["responses"])
    made["components"]["securitySchemes"] = {"token": _BEARER}
    # At the machine itself, and to read what is public, no token is needed.
    made["security"] = [{}, {"token": []}]
    return made


def _say_what_comes(replies: dict[str, Any]) -> None:
    """Mends what the framework takes for granted: its own words, and one media type for all answers."""
    for status, reply in replies.items():
        if reply.get("description") == "Successful Response":
            reply["description"] = "What was asked for."
        content = reply.get("content", {})
        if int(status) >= 400 and _CONFLICT not in [one.get("schema") for one in content.values()]:
            reply["content"] = {"application/json": {"schema": _FAULT}}
        elif {} in content.values() and "application/json" in content:
            schema = content.pop("application/json")
            reply["content"] = dict.fromkeys(content, schema)
