"""One at a time, in whatever process: a file that holds nothing and is locked, on every system alike."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

# Linking a million claims anew takes some ten minutes; what waits longer waits for something that hangs.
_WAIT_SECONDS = 1200.0


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Waits until nobody else holds the file; the lock goes with the process that holds it."""
    with closing(sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield
