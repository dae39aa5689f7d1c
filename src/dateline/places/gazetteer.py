"""Answers which places have a name: the shipped index, the reader's own places, and the reviewed files."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from importlib.resources import as_file, files
from pathlib import Path

from dateline.places.index import Entry, Index
from dateline.places.knowledge import Knowledge
from dateline.places.spelling import fold_keys

# Names looked up before are kept: reports repeat themselves. Emptied when full, about 20 MB.
_KEPT = 50_000


@dataclass(slots=True)
class Gazetteer:
    """Places by name. Opening takes milliseconds: the index is mapped into memory, not read."""

    knowledge: Knowledge
    indexes: tuple[Index, ...]
    _seen: dict[str, tuple[Entry, ...]] = field(default_factory=dict, repr=False)

    @classmethod
    def load(cls, extra: Path | None = None) -> Gazetteer:
        """Opens the shipped index and, if `extra` holds one, the reader's own; raises GazetteerError."""
        with as_file(files("dateline.places") / "data" / "index") as folder:
            indexes = [Index(folder)]
        if extra is not None and (extra / "index" / "keys.npy").exists():
            indexes.append(Index(extra / "index"))
        return cls(Knowledge.load(), tuple(indexes))

    def named(self, form: str) -> tuple[Entry, ...]:
        """Returns the places with that plain form of a name, the most populous of each index first."""
        found = self._seen.get(form)
        if found is None:
            if len(self._seen) >= _KEPT:
                self._seen.clear()
            found = tuple(entry for index in self.indexes for entry in index.named(form))
            self._seen[form] = found
        return found

    def country_at(self, lat: float, lon: float) -> str:
        """Returns ISO3 of the country of the shipped place nearest to a point in WGS 84 degrees."""
        return self.indexes[0].country_at(lat, lon)

    def folded(self, name: str, country: str) -> tuple[Entry, ...]:
        """Returns the settlements of a country whose names have a fold key of `name`."""
        keys = fold_keys(name, country)
        return tuple(entry for key in keys for index in self.indexes for entry in index.folded(key, country))


def default_folder() -> Path:
    """Returns the folder of the reader's own places: DATELINE_HOME, else XDG_DATA_HOME/dateline."""
    home = os.environ.get("DATELINE_HOME")
    if home:
        return Path(home) / "gazetteer"
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "dateline" / "gazetteer"
