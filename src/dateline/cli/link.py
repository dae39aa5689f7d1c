"""`dateline link`: copies and incidents of the ledger, brought up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.opening import LedgerOption, ledger_address

if TYPE_CHECKING:
    from dateline.ledger import Ledger


def link(
    ledger: LedgerOption = None,
    anew: Annotated[  # noqa: FBT002
        bool, typer.Option("--anew", help="Link all claims again, not only the new ones.")
    ] = False,
) -> None:
    """Group copies and link claims into incidents; `dateline add` does it for what it adds."""
    from dateline.ledger import Ledger

    with Ledger.open(ledger_address(ledger)) as opened:
        typer.echo(bring_up_to_date(opened, anew=anew))


def bring_up_to_date(ledger: Ledger, *, anew: bool = False) -> str:
    """Links what is new in the ledger and returns a sentence that says what became of it."""
    from dateline import __version__
    from dateline.linking import update

    done = update(ledger, linker=__version__, anew=anew)
    total = ledger.tally_incidents().all
    return (
        f"{done.claims:,} claims linked, {done.incidents:,} incidents made or changed, {total:,} in all; "
        f"{done.copies:,} reports grouped as copies."
    )
