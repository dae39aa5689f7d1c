"""`dateline brief`: a situation report from the ledger."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.opening import LedgerOption, ledger_address
from dateline.cli.screen import say


class BriefFormat(StrEnum):
    """The forms of a situation report."""

    md = "md"
    html = "html"
    pdf = "pdf"


def brief(
    start: Annotated[str, typer.Option("--from", metavar="DATE", help="The first day (YYYY-MM-DD).")],
    end: Annotated[str, typer.Option("--to", metavar="DATE", help="The last day.")],
    ledger: LedgerOption = None,
    area: Annotated[
        str,
        typer.Option(
            metavar="AREA",
            help="A town (`Name` or `Name, COUNTRY`), a region, a country, or W,S,E,N in degrees.",
        ),
    ] = "",
    format_: Annotated[BriefFormat | None, typer.Option("--format", help="md, html or pdf.")] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write here instead of the screen.")
    ] = None,
) -> None:
    """Write a situation report: figures, changes, incidents, contradictions, map and numbered sources.

    The format is that of --format, else that of the file's ending, else Markdown.
    """
    from dateline.areas import area_parameters
    from dateline.brief import FORMATS, compose, load_outlines
    from dateline.gathering import gather, period_of
    from dateline.ledger import Ledger

    chosen = format_ or _by_ending(out)
    period = period_of(start, end)
    parameters, words = area_parameters(area)
    with Ledger.open(ledger_address(ledger)) as opened:
        report = compose(gather(opened, period, parameters, words), outlines=load_outlines())
    made = FORMATS[chosen](report)
    _write(made.encode() if isinstance(made, str) else made, out, chosen)
    if report.nothing:
        say(report.nothing)


def _by_ending(out: Path | None) -> BriefFormat:
    ending = out.suffix.lower().lstrip(".") if out else ""
    endings = {"htm": BriefFormat.html} | {form.value: form for form in BriefFormat}
    return endings.get(ending, BriefFormat.md)


def _write(made: bytes, out: Path | None, format_: BriefFormat) -> None:
    from dateline.errors import OutputUnwritable

    if out is None and format_ is BriefFormat.pdf and sys.stdout.isatty():
        raise OutputUnwritable(
            "PDF is not for a terminal.", expected="a file or a pipe", cure="name a file with --out"
        )
    if out is None:
        sys.stdout.buffer.write(made)
        return
    try:
        out.write_bytes(made)
    except OSError as error:
        raise OutputUnwritable(
            f"{out} may not be written: {error.strerror}.",
            expected="a file in a folder that is there and may be written to",
            cure="name another file with --out",
        ) from error
    say(f"wrote {out}")
