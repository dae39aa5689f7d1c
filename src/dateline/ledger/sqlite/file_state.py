"""Tells whether a ledger has changed, without opening it."""

from __future__ import annotations

from pathlib import Path


def file_state(path: Path) -> str:
    """Returns a text that differs after every commit: times and sizes of the file and its write-ahead log.

    A checkpoint changes it too, which only costs a reader who asked for what is new one answer too many.
    """
    return "-".join(_stamp(path.with_name(name)) for name in (path.name, f"{path.name}-wal"))


def _stamp(path: Path) -> str:
    try:
        found = path.stat()
    except FileNotFoundError:
        return "0"
    return f"{found.st_mtime_ns:x}.{found.st_size:x}"
