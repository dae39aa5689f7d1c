"""The table of commands, and what happens when one fails."""

from __future__ import annotations

import sys

import typer

from dateline import __version__
from dateline.cli import (
    accounts,
    add,
    brief,
    check,
    copying,
    coverage,
    evaluate,
    explain,
    export,
    gazetteer,
    link,
    read,
    reviews,
    run,
    serve,
    show,
    watch,
)
from dateline.cli.screen import errors
from dateline.errors import DatelineError

app = typer.Typer(
    name="dateline",
    help="Turns war reporting into a record of claims: who did what to whom, where, when, according to whom.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("read")(read.read)
app.command("add")(add.add)
app.command("link")(link.link)
app.command("show")(show.show)
app.command("brief")(brief.brief)
app.command("reviews")(reviews.reviews)
app.command("coverage")(coverage.coverage)
app.command("check")(check.check)
app.command("export")(export.export)
app.command("explain")(explain.explain)
app.command("evaluate")(evaluate.evaluate)
app.command("run")(run.run)
app.command("serve")(serve.serve)
app.command("watch")(watch.watch)
app.add_typer(accounts.app, name="accounts")
app.add_typer(copying.app, name="ledger")
app.add_typer(gazetteer.app, name="gazetteer")


def _version(*, value: bool) -> None:
    if value:
        typer.echo(f"dateline {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(  # noqa: FBT001
        False,  # noqa: FBT003
        "--version",
        callback=lambda value: _version(value=value),
        is_eager=True,
        help="Print the version.",
    ),
) -> None:
    """Holds the options of all commands."""


def main() -> None:
    """Runs the command line; a foreseen error is printed with its cure, without a traceback."""
    try:
        app()
    except DatelineError as error:
        errors(error)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.exit(0)
