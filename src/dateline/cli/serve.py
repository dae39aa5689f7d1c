"""`dateline serve`: the workspace in a browser."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.opening import LedgerOption, ledger_path


def serve(
    ledger: LedgerOption = None,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="PORT", help="On which port.")] = 8750,
) -> None:
    """Open the workspace: map, timeline, claims, reports and review in a browser."""
    import uvicorn

    from dateline.ledger import Ledger
    from dateline.web import Settings, Workspace, create_app

    path = ledger_path(ledger)
    with Ledger.open(path) as opened:
        settings = Settings(path, host=host, port=port)
        uvicorn.run(create_app(Workspace(opened, settings)), host=host, port=port, log_level="warning")
