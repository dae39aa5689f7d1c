"""Claims on disk, found by their ids: incidents need them in another order than they were read in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Self

from dateline.scale.store import written


class Spool:
    """A file of claims; memory holds 150 bytes of each, its id and where it stands."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._at: dict[str, int] = {}

    def __enter__(self) -> Self:
        with written(self._path):
            self._file: IO[bytes] = self._path.open("w+b")
        return self

    def __exit__(self, *_error: object) -> None:
        # What does not fit on a full disk goes with the file.
        with suppress(OSError):
            self._file.close()
        self._path.unlink(missing_ok=True)

    def __contains__(self, id_: str) -> bool:
        return id_ in self._at

    def put(self, id_: str, value: dict[str, Any]) -> None:
        """Keeps a claim; raises OutputUnwritable."""
        with written(self._path):
            self._at[id_] = self._file.seek(0, 2)
            self._file.write(json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n")

    def get(self, id_: str) -> dict[str, Any]:
        """Returns a claim; raises KeyError."""
        self._file.seek(self._at[id_])
        value: dict[str, Any] = json.loads(self._file.readline())
        return value

    def __len__(self) -> int:
        return len(self._at)

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)
