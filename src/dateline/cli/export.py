"""`dateline export`: claims and incidents of the ledger in a form that other programs read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.filters import filtered
from dateline.cli.opening import LedgerOption, ledger_address
from dateline.cli.screen import say
from dateline.model import Filter

if TYPE_CHECKING:
    from dateline.ledger.address import Address


@filtered
def export(
    wanted: Filter,
    name: Annotated[str, typer.Argument(metavar="FORMAT", help="acled, ucdp, geojson ... gold")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="Where to write it; gold: a folder.")],
    ledger: LedgerOption = None,
    incidents: Annotated[bool, typer.Option("--incidents", help="Rows are incidents, not claims.")] = False,  # noqa: FBT002
    hxl: Annotated[bool, typer.Option("--hxl", help="HAPI: a row of HXL tags under the header.")] = False,  # noqa: FBT002
    partly: Annotated[  # noqa: FBT002
        bool, typer.Option("--partly", help="Gold: also reports of which only some claims were reviewed.")
    ] = False,
    pages: Annotated[
        str, typer.Option(metavar="URL", help="Address of the record's pages, for permalinks.")
    ] = "",
) -> None:
    """Write what fits all options to a file, with a codebook beside it; there is no limit of rows.

    `gold` writes all reports whose claims were all reviewed into a folder, for `dateline evaluate`.
    """
    from dateline.exports.files import export as write
    from dateline.exports.formats import Options, subject_of
    from dateline.exports.table import format_named
    from dateline.ledger import Ledger
    from dateline.recording import record_of

    if name == "gold":
        _export_gold(ledger_address(ledger), out, partly=partly)
        return
    form = format_named(name)
    options = Options(subject=subject_of(form, incidents=incidents), hxl=hxl)
    with Ledger.open(ledger_address(ledger)) as opened:
        record = record_of(opened, wanted, pages=pages.rstrip("/"))
        tally = write(form, record, out, options=options)
        say(f"{out}: {tally.written:,} rows of {form.title}")
        for reason, number in sorted(tally.left_out.items()):
            say(f"left out: {number:,} of {reason}")
        if not tally.written and options.subject == "incidents" and not opened.tally_incidents().all:
            say("The ledger holds no incidents yet.")


def _export_gold(ledger: Address, out: Path, *, partly: bool) -> None:
    from dateline.exports.gold import write_gold
    from dateline.ledger import Ledger

    with Ledger.open(ledger) as opened:
        tally = write_gold(opened.reviews.coded(), out, partly=partly)
    say(f"{out}: {tally.written:,} reports with reviewed claims")
    for reason, number in sorted(tally.left_out.items()):
        say(f"left out: {number:,} {reason}")
