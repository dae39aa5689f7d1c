"""How pages and resources reach the foreman."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from dateline.web.jobs.foreman import Foreman


async def foreman_of(request: Request) -> Foreman:
    """Returns the foreman of the application."""
    foreman: Foreman = request.app.state.foreman
    return foreman


Jobs = Annotated[Foreman, Depends(foreman_of)]
