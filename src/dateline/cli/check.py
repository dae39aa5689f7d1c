"""`dateline check`: is the ledger still what was filed?"""

from __future__ import annotations

import typer

from dateline.cli.opening import LedgerOption, ledger_address


def check(ledger: LedgerOption = None) -> None:
    """Verify the ledger: hashes of texts, every quoted word against its report, references, the file.

    Each problem is one line; the exit code is 6 where there is one.
    """
    from dateline.cli.screen import safe
    from dateline.errors import LedgerDamaged
    from dateline.ledger import Ledger

    with Ledger.open(ledger_address(ledger)) as opened:
        number = 0
        for problem in opened.verify():
            number += 1
            typer.echo(f"{safe(problem.where)}: {safe(problem.found)}")
        if number:
            raise LedgerDamaged(
                f"{opened.name} has {number} problems.",
                expected="what was filed",
                cure="restore a copy, or add the sources to a new ledger",
            )
        typer.echo(f"{opened.name}: {opened.tally_claims().all:,} claims, no problem found.")
