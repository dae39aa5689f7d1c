"""The folder that a run fills: what a part is called there, and how it is put there whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.errors import OutputUnwritable, RunBusy


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of parts: `claims/NAME.parquet`, `reports/NAME.parquet`, and `parts/NAME.json` as the last."""

    folder: Path

    def claims(self, name: str) -> Path:
        """Returns where the claims of a part are: GeoParquet."""
        return self.folder / "claims" / f"{name}.parquet"

    def reports(self, name: str) -> Path:
        """Returns where the reports of a part are, with their claims in the public form: Parquet."""
        return self.folder / "reports" / f"{name}.parquet"

    def mark(self, name: str) -> Path:
        """Returns the file that says that a part is whole, what is in it and what was set aside."""
        return self.folder / "parts" / f"{name}.json"

    @property
    def making(self) -> Path:
        """The folder of files in the making, which a run empties when it begins and when it ends."""
        return self.folder / ".making"

    def found(self, name: str) -> dict[str, Any] | None:
        """Returns what the mark of a part says, None where the part is not whole."""
        try:
            value: dict[str, Any] = json.loads(self.mark(name).read_bytes())
        except (FileNotFoundError, ValueError):
            return None
        return value if self.claims(name).exists() and self.reports(name).exists() else None

    def names(self) -> Iterator[str]:
        """Yields the names of all parts that are whole, sorted."""
        return (path.stem for path in sorted((self.folder / "parts").glob("*.json")))

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Holds the folder while a run writes there; raises RunBusy where another one does."""
        import fcntl

        with written(self.folder):
            for part in ("claims", "reports", "parts", self.making.name):
                (self.folder / part).mkdir(parents=True, exist_ok=True)
            # The system lets go of it when the process dies, however it dies.
            lock = (self.folder / ".lock").open("w")
        with lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise RunBusy(
                    f"Another run writes to {self.folder}.", cure="wait for its end, or name another --out"
                ) from error
            self._sweep()
            yield
            # What a reader was writing when it was killed.
            self._sweep()

    def _sweep(self) -> None:
        for left in self.making.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()

    def put(self, place: Path, write: Callable[[Path], object]) -> None:
        """Has a file written beside its place and moves it there; raises OutputUnwritable.

        Whoever looks sees the whole file or none; if the machine stops, too.
        """
        making = self.making / uuid.uuid4().hex
        try:
            with written(place):
                write(making)
                with making.open("rb+") as file:
                    os.fsync(file.fileno())
                os.replace(making, place)
        finally:
            making.unlink(missing_ok=True)

    def put_text(self, place: Path, text: str) -> None:
        """Writes a text file, whole or not at all; raises OutputUnwritable."""
        self.put(place, lambda path: path.write_text(text, "utf-8", "replace"))


@contextmanager
def written(place: Path) -> Iterator[None]:
    """Raises OutputUnwritable where the body cannot write."""
    try:
        yield
    except OSError as error:
        raise OutputUnwritable(
            f"{place} cannot be written: {error.strerror or error}.",
            expected="a folder that may be written, on a disk with room",
            cure="make room and run the same command again: it goes on where it stopped",
        ) from error
