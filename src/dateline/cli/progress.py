"""A progress bar on standard error when there is much to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from dateline.cli.screen import console
from dateline.reports.formats.table import SUFFIXES_OF_MANY

T = TypeVar("T")


def tracked(results: Iterable[T], sources: Sequence[str], *, many: int) -> Iterator[T]:
    """Yields the results; shows a bar where at least `many` sources, a folder or a record file is read."""
    out = console(stderr=True)
    big = len(sources) >= many or any(Path(s).is_dir() or s.endswith(SUFFIXES_OF_MANY) for s in sources)
    if not (big and out.is_terminal):
        yield from results
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=out, transient=True) as progress:
        task = progress.add_task("reading", total=_number_of(sources))
        for result in results:
            progress.advance(task)
            yield result


def _number_of(sources: Sequence[str]) -> int | None:
    """The number of reports, where it can be known without reading them."""
    if any(Path(s).is_dir() or s == "-" or "://" in s or s.endswith(SUFFIXES_OF_MANY) for s in sources):
        return None
    return len(sources)
