"""The registry of actors to search in by any of their names."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources

from dateline.actors.registry import Entry, fold, read_entries


@dataclass(frozen=True, slots=True)
class Listed:
    """An actor of the registry with its other names."""

    entry: Entry
    aliases: tuple[str, ...]


class Directory:
    """All actors of the registry with their names, folded."""

    def __init__(self, listed: tuple[Listed, ...]) -> None:
        self.listed = listed
        self._names = [
            (" ".join(fold(name)), one) for one in listed for name in (one.entry.name, *one.aliases)
        ]

    @classmethod
    def load(cls) -> Directory:
        """Reads the registry; raises KnowledgeError where a file is malformed."""
        entries: dict[str, Entry] = {}
        aliases: dict[str, list[str]] = {}
        for entry, alias in read_entries(resources.files("dateline.actors").joinpath("data/registry")):
            entries[entry.id] = entry
            aliases.setdefault(entry.id, []).append(alias)
        return cls(
            tuple(Listed(e, tuple(a for a in aliases[id_] if a != e.name)) for id_, e in entries.items())
        )

    def find(self, q: str, *, limit: int = 20) -> list[Listed]:
        """Returns the actors whose name, or whose id or code, opens with or holds the words of `q`.

        Names that are `q` come first, then names that open with it, then names that hold it.
        """
        wanted = " ".join(fold(q))
        if not wanted:
            return []
        ranked: dict[str, tuple[int, Listed]] = {}
        for name, one in self._names:
            rank = _rank(wanted, name)
            if rank is None and q.strip().casefold() in (one.entry.id.casefold(), one.entry.code.casefold()):
                rank = 1
            if rank is not None and rank < ranked.get(one.entry.id, (9, one))[0]:
                ranked[one.entry.id] = (rank, one)
        best = sorted(ranked.values(), key=lambda pair: (pair[0], pair[1].entry.name))
        return [one for _, one in best[:limit]]


def _rank(wanted: str, name: str) -> int | None:
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 2
    return 3 if f" {wanted}" in name else None
