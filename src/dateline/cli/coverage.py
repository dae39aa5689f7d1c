"""`dateline coverage`: how much was seen of each outlet on each day."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from dateline.cli.opening import LedgerOption, ledger_address
from dateline.cli.rows import Format, write_rows

COLUMNS = ("outlet", "day", "seen", "read", "failed", "claims")


def coverage(
    ledger: LedgerOption = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Only this outlet.")] = None,
    start: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Published on this day or later.")
    ] = None,
    end: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Published on this day or before.")
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="table, json or csv.")] = Format.table,
) -> None:
    """Print per outlet and day of publication the reports seen, read and failed, and their claims.

    A drop in claims with a drop in reports is silence of the outlet, not of the war.
    """
    from dateline.ledger import Ledger
    from dateline.ledger.parameters import parse_filter

    days = parse_filter({"from": start or "", "to": end or ""})
    with Ledger.open(ledger_address(ledger)) as opened:
        rows = (asdict(row) for row in opened.coverage(outlet=outlet, start=days.start, end=days.end))
        write_rows(rows, COLUMNS, format_)
