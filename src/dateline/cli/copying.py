"""`dateline ledger copy`: a whole ledger from a file to a server, and back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dateline.ledger.copying import Progress

app = typer.Typer(help="Move a ledger as a whole.", no_args_is_help=True, rich_markup_mode=None)

_PLACE = "A file, or postgresql://USER@HOST/DATABASE"


@app.callback()
def _group() -> None:
    """Keeps `copy` a command of its own."""


@app.command("copy")
def copy(
    source: Annotated[str, typer.Argument(metavar="FROM", help=f"{_PLACE}.")],
    target: Annotated[str, typer.Argument(metavar="TO", help=f"{_PLACE} that is empty.")],
) -> None:
    """Copy everything in a ledger (reports, claims, incidents, reviews, accounts) into an empty one.

    A copy that was stopped goes on when the same command is given again. At the end all rows of both are
    counted and compared; until then nothing else opens the target.
    """
    from dateline.ledger.address import address_of, shown
    from dateline.ledger.copying import copy_ledger
    from dateline.web.jobs.spool import copy_waiting

    ours, theirs = address_of(source), address_of(target)
    rows = _shown(copy_ledger(ours, theirs))
    waiting = copy_waiting(ours, theirs)
    typer.echo(f"{shown(theirs)}: {rows:,} rows copied and compared, {waiting:,} waiting texts copied.")


def _shown(steps: Iterator[Progress]) -> int:
    """Shows a bar where there is a terminal; returns how many rows were compared."""
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    from dateline.cli.screen import console

    out = console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    rows: dict[str, int] = {}
    with Bars(*columns, console=out, disable=not out.is_terminal) as bars:
        tasks = {doing: bars.add_task(doing, total=None) for doing in ("copying", "comparing")}
        for step in steps:
            rows[step.table] = step.all
            name = f"{step.doing} {step.table}"
            bars.update(tasks[step.doing], description=name, completed=step.done, total=step.all)
    return sum(rows.values())
