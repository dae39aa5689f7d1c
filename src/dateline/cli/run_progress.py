"""How far a run is: a bar with the time left on a terminal, a line a minute elsewhere."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from dateline.cli.screen import console, say

if TYPE_CHECKING:
    from dateline.scale.account import Account
    from dateline.scale.run import Watcher

# Seconds between two lines in a log.
_SILENCE = 60.0


@contextmanager
def watching(files: int) -> Iterator[Watcher]:
    """Yields who is told of parts, and shows it on standard error."""
    say(f"{files:,} files to read.")
    out = console(stderr=True)
    if not out.is_terminal:
        yield _Log()
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f}%"),
        TextColumn("{task.fields[told]}"), TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn(),
    )  # fmt: skip
    # The pace of ten minutes: parts differ by a factor of three.
    with Progress(*columns, console=out, transient=True, speed_estimate_period=600) as progress:
        yield _Bar(progress)


class _Bar:
    """A bar over the bytes of the input."""

    def __init__(self, progress: Any) -> None:
        self._progress = progress
        self._task = progress.add_task("reading", total=None, told="")

    def read(self, account: Account, done: int, total: int) -> None:
        """Moves the bar."""
        self._progress.update(self._task, completed=done, total=total, told=_told(account))

    def step(self, what: str) -> None:
        """Names what is done next, of which it is not known how long it takes."""
        self._progress.update(self._task, description=what, completed=0, total=None)


class _Log:
    """Lines with the time left."""

    def __init__(self) -> None:
        self._began = self._spoke = time.monotonic()

    def read(self, account: Account, done: int, total: int) -> None:
        """Says a line where the last one is long ago."""
        now = time.monotonic()
        if now - self._spoke >= _SILENCE and done:
            self._spoke = now
            left = (now - self._began) * (total - done) / done
            say(f"{done / total:.1%}, {_told(account)}, about {left / 60:,.0f} min left")

    def step(self, what: str) -> None:
        """Says what is done next."""
        say(f"now: {what}")


def _told(account: Account) -> str:
    aside = account.rejects.total()
    return f"{account.reports:,} reports, {account.claims:,} claims, {aside:,} set aside"
