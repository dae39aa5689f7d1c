"""Which ledger a command works on."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dateline.ledger import Ledger
    from dateline.ledger.address import Address

LedgerOption = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="LEDGER",
        help="A file or postgresql://USER@HOST/DATABASE: else $DATELINE_LEDGER, else dateline.db here.",
    ),
]


def ledger_address(given: str | None) -> Address:
    """Returns where the ledger is: the option, else $DATELINE_LEDGER, else `dateline.db`."""
    from dateline.ledger.address import address_of

    return address_of(given or os.environ.get("DATELINE_LEDGER") or "dateline.db")


def opened_ledger(given: str | None) -> Ledger:
    """Opens the ledger that `ledger_address` names; loads the store only here: help texts need not wait."""
    from dateline.ledger import Ledger

    return Ledger.open(ledger_address(given))
