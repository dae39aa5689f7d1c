"""Answers that a client may keep and ask for again: the ledger's state is their tag."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

from dateline import __version__
from dateline.web.workspace import workspace_of

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class Revalidating(APIRoute):
    """A route whose answers to GET carry an ETag; what has not changed since is answered 304.

    The tag is taken before the answer is made: a change in between makes it old at once, never wrong.
    """

    def get_route_handler(self) -> Handler:
        """Returns the handler of the route, with the tag put around it."""
        handle = super().get_route_handler()

        async def revalidate(request: Request) -> Response:
            if request.method != "GET":
                return await handle(request)
            headers = {
                "ETag": tag_of(request),
                "Cache-Control": "private, no-cache",
                "Vary": "Cookie, Authorization",
            }
            if headers["ETag"] in request.headers.get("if-none-match", ""):
                return Response(status_code=304, headers=headers)
            answer = await handle(request)
            if answer.status_code == 200:
                answer.headers.update(headers)
            return answer

        return revalidate


def tag_of(request: Request) -> str:
    """Returns the weak tag of a ledger's state as this version shows it."""
    here = workspace_of(request)
    # Who is not signed in sees coarser coordinates.
    state = f"{type(here.ledger).__name__} {here.ledger.fingerprint()}"
    digest = hashlib.blake2b(f"{__version__} {state}".encode(), digest_size=8).hexdigest()
    return f'W/"{digest}"'
