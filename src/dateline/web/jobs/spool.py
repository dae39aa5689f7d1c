"""The folder beside the ledger in which handed-in texts and files lie until they are read."""

from __future__ import annotations

import re
import secrets
from collections.abc import Collection
from pathlib import Path

from dateline.ledger.address import Address, beside
from dateline.reports.formats.table import kind_of

# What a name in the spool looks like: nothing of a name that came from outside is in it.
_NAME = re.compile(r"[0-9a-f]{32}(\.[a-z0-9.]{1,20})?")


class Spool:
    """Texts and files that wait; only this user may read them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def beside(cls, ledger: Address) -> Spool:
        """Returns the spool of a ledger: the folder `LEDGER.spool`, or one of this user for a server's."""
        return cls(beside(ledger, ".spool"))

    def put(self, data: bytes, *, named: str) -> str:
        """Stores bytes and returns their name in the spool; of `named` only the format's suffix is taken."""
        self.folder.mkdir(mode=0o700, exist_ok=True)
        name = secrets.token_hex(16) + kind_of(named)
        path = self.folder / name
        path.touch(mode=0o600)
        path.write_bytes(data)
        return name

    def take(self, name: str) -> bytes:
        """Returns what lies under the name; raises FileNotFoundError."""
        return self._path(name).read_bytes()

    def drop(self, name: str) -> None:
        """Removes what lies under the name, if anything does."""
        self._path(name).unlink(missing_ok=True)

    def sweep(self, keep: Collection[str]) -> None:
        """Removes what no waiting report needs."""
        if self.folder.is_dir():
            for path in self.folder.iterdir():
                if path.name not in keep:
                    path.unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise FileNotFoundError(name)
        return self.folder / name


def copy_waiting(source: Address, target: Address) -> int:
    """Copies what waits to be read in the spool of one ledger into that of its copy; returns how much."""
    ours, theirs = Spool.beside(source), Spool.beside(target)
    if not ours.folder.is_dir():
        return 0
    theirs.folder.mkdir(mode=0o700, exist_ok=True)
    names = [path for path in ours.folder.iterdir() if _NAME.fullmatch(path.name)]
    for path in names:
        copied = theirs.folder / path.name
        copied.touch(mode=0o600)
        copied.write_bytes(path.read_bytes())
    return len(names)
