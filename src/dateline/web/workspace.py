"""What every page and resource works with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import Depends, Request

from dateline.ledger import CoarseLedger, Ledger
from dateline.web.settings import Settings


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open ledger and the settings that it is served with."""

    ledger: Ledger
    settings: Settings

    def for_public(self) -> Workspace:
        """Returns the same with a ledger that rounds every coordinate."""
        return replace(self, ledger=CoarseLedger.over(self.ledger))


def workspace_of(request: Request) -> Workspace:
    """Returns the workspace that the application was made with; the public sees its coordinates coarsened."""
    workspace: Workspace = request.app.state.workspace
    user = request.state.user
    return workspace.for_public() if user is not None and user.is_public else workspace


async def _here(request: Request) -> Workspace:
    return workspace_of(request)


# Asynchronous, so that FastAPI takes no thread for it.
Here = Annotated[Workspace, Depends(_here)]
