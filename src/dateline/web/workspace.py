"""What every page and resource works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from dateline.ledger import Ledger
from dateline.web.settings import Settings


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open ledger and the settings that it is served with."""

    ledger: Ledger
    settings: Settings


def workspace_of(request: Request) -> Workspace:
    """Returns the workspace that the application was made with."""
    workspace: Workspace = request.app.state.workspace
    return workspace


Here = Annotated[Workspace, Depends(workspace_of)]
