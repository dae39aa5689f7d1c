"""`dateline run`: an archive of reports into Parquet of claims and incidents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.screen import say

if TYPE_CHECKING:
    from dateline.scale.account import Account

# What `--help` says of a report's limits and of the parts; `dateline.scale.job` and `parts` have the reasons.
_SECONDS, _MEGABYTES, _PART = 60.0, 2000, 2.0


def run(
    inputs: Annotated[
        list[str],
        typer.Option("--input", metavar="DIR|GLOB|s3://...", help="What to read; may be repeated."),
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to fill, or go on filling.")],
    engine: Annotated[
        str, typer.Option(help="local: processes of this machine. ray: a cluster, or this machine as one.")
    ] = "local",
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes that read; as many as there are cores.")
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Publication date (YYYY-MM-DD) of reports that do not say theirs."),
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published the reports.")] = None,
    timeout: Annotated[
        float, typer.Option(metavar="SECONDS", min=0.1, help="What one report may take.")
    ] = _SECONDS,
    memory: Annotated[int, typer.Option(metavar="MB", min=500, help="What one worker may use.")] = _MEGABYTES,
    part: Annotated[
        float, typer.Option(metavar="MB", min=0.001, help="What is read between two savings.")
    ] = _PART,
) -> None:
    """Read an archive on many processes or machines, and write its claims and incidents as GeoParquet.

    Reports of all formats are read, from folders, globs and stores such as s3://. What is finished is not
    read again: after a stop, a crash or a full disk the same command goes on. A report that breaks its
    reader, or takes too long, is set aside in DIR/rejects.jsonl; DIR/run.md says what was done.
    """
    from dateline.cli.run_progress import watching
    from dateline.places import default_folder
    from dateline.reports import parse_date
    from dateline.scale.engines.table import engine_named
    from dateline.scale.job import Job, knowledge_of
    from dateline.scale.run import Plan
    from dateline.scale.run import run as run_all
    from dateline.scale.sources import find_sources

    plan = Plan(engine_named(engine), workers, max(1, round(part * 1_000_000)))
    job = Job(
        out,
        published=parse_date(published) if published else None,
        outlet=outlet,
        seconds=timeout,
        megabytes=memory,
        knowledge=knowledge_of(default_folder()),
    )
    sources = find_sources(inputs)
    try:
        with watching(len(sources)) as watcher:
            account = run_all(job, sources, plan, watcher)
    except KeyboardInterrupt:
        say("Stopped; run the same command again to go on.")
        raise typer.Exit(130) from None
    _tell(account, out)


def _tell(account: Account, out: Path) -> None:
    """Says what was done; the exit code is 3 where a part could not be read."""
    aside = account.rejects.total()
    say(
        f"{out}: {account.reports:,} reports, {account.claims:,} claims, {account.incidents:,} incidents; "
        f"{aside:,} set aside; {account.known:,} of {account.parts:,} parts were there before."
    )
    if account.stale:
        say(f"{account.stale:,} parts in the folder are of other inputs, options or versions (run.md).")
    for unread in account.unread:
        reject = unread.reject
        say(f"not read: {reject.origin}: {reject.found} Try: {reject.cure or 'run the same command again'}")
    if account.unread:
        raise typer.Exit(3)
