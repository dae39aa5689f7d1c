"""`dateline watch`: the reports of feeds, as they appear."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dateline.model import Report
    from dateline.reports.feeds import Poller

# The longest sleep between two looks at the clock: a laptop that slept goes on within a minute.
_LONGEST_SLEEP = 60.0


def watch(
    feeds: Annotated[Path, typer.Argument(metavar="FEEDS.toml", help="The feeds: docs/formats.md says how.")],
    state: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="What was read already; beside FEEDS.toml where it is not given."),
    ] = None,
    once: Annotated[bool, typer.Option("--once", help="Ask the feeds that are due and stop.")] = False,  # noqa: FBT002
    allow_private: Annotated[  # noqa: FBT002
        bool,
        typer.Option("--allow-private", help="Also fetch addresses of private networks and this machine."),
    ] = False,
) -> None:
    """Poll feeds politely and print the claims of each new report.

    Feeds are asked only for what changed, no more often than their interval, less often while they fail,
    and only where robots.txt allows. Ctrl+C stops; what was read is not read again.
    """
    from dateline.cli.screen import say
    from dateline.reports.feeds import Poller, State, load_feeds

    listed = load_feeds(feeds)
    poller = Poller(listed, State(state or feeds.with_suffix(".state.json")), allow_private=allow_private)
    store = _printer()
    try:
        follow(poller, store, once=once)
    except KeyboardInterrupt:
        say("Stopped. Run it again to go on.")


def follow(
    poller: Poller,
    store: Callable[[Report], None],
    *,
    once: bool,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Gives each new report to `store`, round after round, or for one round with `once`.

    A report counts as read when `store` has returned.
    """
    from dateline.cli.screen import errors
    from dateline.reports import Failure

    while True:
        for found in poller.poll():
            if isinstance(found, Failure):
                errors(found.error, origin=found.origin)
            else:
                store(found)
        if once:
            return
        while (wait := poller.wait()) > 0:
            pause(min(wait, _LONGEST_SLEEP))


def _printer() -> Callable[[Report], None]:
    """What stores a report as long as there is nowhere to: it is read and its claims are printed."""
    from dateline.cli.ledger import draw_report
    from dateline.cli.screen import console
    from dateline.pipeline import Kit, read
    from dateline.places import default_folder

    kit = Kit.load(added_places=default_folder())

    def store(report: Report) -> None:
        reading = read(report, kit)
        draw_report(console(), reading.report, reading.claims)

    return store
