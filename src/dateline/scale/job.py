"""What one run is asked to do: everything that a worker has to know."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from dateline import __version__

# Reports take 0.05 to 0.5 s; the longest of a corpus of 2,000 took 6 s on a busy core.
SECONDS = 60.0
# A worker needs 0.6 GB; three times as much is a report that went wrong.
MEGABYTES = 2000


@dataclass(frozen=True, slots=True)
class Job:
    """A run: where its output goes, what is told of the reports, and how far a single one may go.

    `seconds` and `megabytes` are what one report may take before it is set aside. `reading` names the
    function that loads the reader once a worker (`module:function`). `knowledge` is the hash of what was
    added to the gazetteer on this machine, empty where nothing was.
    """

    out: Path
    published: dt.date | None = None
    outlet: str | None = None
    seconds: float = SECONDS
    megabytes: int = MEGABYTES
    reading: str = "dateline.scale.reading:load"
    knowledge: str = ""
    version: str = __version__

    def fingerprint(self) -> str:
        """Returns a text that differs where the same reports would give other claims."""
        told = (self.published and self.published.isoformat(), self.outlet)
        return json.dumps([self.version, self.reading, self.knowledge, *told])


def knowledge_of(folder: Path) -> str:
    """Returns the hash of the files that were added to the gazetteer, empty where there is none."""
    digest = hashlib.sha256()
    files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    for path in files:
        digest.update(f"{path.relative_to(folder)} {path.stat().st_size}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest() if files else ""
