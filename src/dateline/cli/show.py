"""`dateline show`: claims, incidents and copies of the ledger."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.filters import filtered
from dateline.cli.opening import LedgerOption, ledger_address
from dateline.cli.rows import Format
from dateline.model import Filter

# What fits a screen or two; files get all rows.
_ON_SCREEN = 50


@filtered
def show(
    wanted: Filter,
    ledger: LedgerOption = None,
    incidents: Annotated[bool, typer.Option("--incidents", help="Incidents instead of claims.")] = False,  # noqa: FBT002
    copies: Annotated[bool, typer.Option("--copies", help="Reports that say the same.")] = False,  # noqa: FBT002
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="N", help=f"At most N rows; a table shows {_ON_SCREEN}.")
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="table, json or csv.")] = Format.table,
) -> None:
    """Print what the ledger holds: the claims that fit all options, newest first."""
    from dateline.cli.shown import show_claims, show_copies, show_incidents
    from dateline.ledger import Ledger

    limit = limit or (_ON_SCREEN if format_ is Format.table else None)
    with Ledger.open(ledger_address(ledger)) as opened:
        if copies:
            show_copies(opened, format_)
        elif incidents:
            show_incidents(opened, wanted, format_, limit)
        else:
            show_claims(opened, wanted, format_, limit)
