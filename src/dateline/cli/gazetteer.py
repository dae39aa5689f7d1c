"""`dateline gazetteer`: places of your own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Add places that the gazetteer lacks.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _group() -> None:
    """Keeps `add` a command of its own."""


@app.command("add")
def add(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="A GeoNames country dump, a GeoNames postal file, or a CSV with name, lat, lon.",
        ),
    ],
) -> None:
    """Add the places of FILE; later readings find them. Adding a file twice changes nothing."""
    from dateline.cli.screen import say
    from dateline.places import add_to_gazetteer, default_folder

    added = add_to_gazetteer(file, into=default_folder())
    say(f"{added.count:,} places added from {file} ({added.kind}); {added.skipped:,} lines skipped.")
