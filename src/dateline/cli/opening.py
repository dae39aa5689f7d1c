"""Which ledger a command works on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

LedgerOption = Annotated[
    Path | None,
    typer.Option(
        "--ledger", metavar="FILE", help="The ledger: else $DATELINE_LEDGER, else dateline.db in this folder."
    ),
]


def ledger_path(given: Path | None) -> Path:
    """Returns the ledger's path: the option, else $DATELINE_LEDGER, else `dateline.db`."""
    return given or Path(os.environ.get("DATELINE_LEDGER") or "dateline.db")
