"""`dateline watch`: the reports of feeds, as they appear."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.link import bring_up_to_date
from dateline.cli.opening import LedgerOption, ledger_address
from dateline.cli.reading import ModelOption, ReaderOption, UrlOption, chosen_reader
from dateline.cli.telling import tell

if TYPE_CHECKING:
    from dateline.ledger import Ledger
    from dateline.model import Report
    from dateline.readers import Reader
    from dateline.reports.feeds import Poller

# The longest sleep between two looks at the clock: a laptop that slept goes on within a minute.
_LONGEST_SLEEP = 60.0


def watch(
    feeds: Annotated[Path, typer.Argument(metavar="FEEDS.toml", help="The feeds: docs/formats.md says how.")],
    state: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="What was read already; beside FEEDS.toml where it is not given."),
    ] = None,
    ledger: LedgerOption = None,
    show: Annotated[  # noqa: FBT002
        bool, typer.Option("--print", help="Print the claims and file nothing.")
    ] = False,
    once: Annotated[bool, typer.Option("--once", help="Ask the feeds that are due and stop.")] = False,  # noqa: FBT002
    allow_private: Annotated[  # noqa: FBT002
        bool,
        typer.Option("--allow-private", help="Also fetch addresses of private networks and this machine."),
    ] = False,
    reader: ReaderOption = None,
    llm_url: UrlOption = None,
    llm_model: ModelOption = None,
) -> None:
    """Poll feeds politely and file each new report with its claims in the ledger.

    Feeds are asked only for what changed, no more often than their interval, less often while they fail,
    and only where robots.txt allows. Ctrl+C stops; what was read is not read again.
    """
    from dateline.cli.screen import say
    from dateline.ledger import Ledger
    from dateline.reports.feeds import Poller, State, load_feeds

    listed = load_feeds(feeds)
    chosen = chosen_reader(reader, llm_url, llm_model)
    poller = Poller(
        listed,
        State(state or feeds.with_suffix(".state.json")),
        allow_private=allow_private,
        any_language=chosen.any_language,
    )
    try:
        if show:
            follow(poller, _printer(chosen), once=once)
            return
        with Ledger.open(ledger_address(ledger), create=True) as opened:
            follow(poller, _filer(opened, chosen), once=once, after=lambda: _link(opened))
    except KeyboardInterrupt:
        say("Stopped. Run it again to go on.")


def follow(
    poller: Poller,
    store: Callable[[Report], None],
    *,
    once: bool,
    pause: Callable[[float], None] = time.sleep,
    after: Callable[[], None] | None = None,
) -> None:
    """Gives each new report to `store`, round after round, or for one round with `once`.

    A report counts as read when `store` has returned. `after` is called when a round brought something new.
    """
    from dateline.cli.screen import errors
    from dateline.reports import Failure

    while True:
        stored = 0
        for found in poller.poll():
            if isinstance(found, Failure):
                errors(found.error, origin=found.origin)
            else:
                store(found)
                stored += 1
        if stored and after is not None:
            after()
        if once:
            return
        while (wait := poller.wait()) > 0:
            pause(min(wait, _LONGEST_SLEEP))


def _filer(ledger: Ledger, reader: Reader) -> Callable[[Report], None]:
    """What files a report in the ledger and says what became of it."""
    from dateline.intake import Intake

    intake = Intake(ledger, reader=reader)

    def store(report: Report) -> None:
        for outcome in intake.take(iter([report])):
            tell(outcome)

    return store


def _link(ledger: Ledger) -> None:
    typer.echo(bring_up_to_date(ledger))


def _printer(reader: Reader) -> Callable[[Report], None]:
    """What reads a report and prints its claims."""
    from dateline.cli.ledger import draw_reading
    from dateline.cli.screen import console, errors
    from dateline.errors import ReadingFailed

    def store(report: Report) -> None:
        for _, reading in reader.read_all([report]):
            if isinstance(reading, ReadingFailed):
                errors(reading, origin=report.origin)
            else:
                draw_reading(console(), reading)

    return store
