"""Places that a person may mean while writing a name."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain, islice
from pathlib import Path

from dateline.model.place import Precision
from dateline.places.gazetteer import Gazetteer, default_folder
from dateline.places.index import Entry, Kind
from dateline.places.spelling import plain

_PRECISIONS: dict[Kind, Precision] = {
    "settlement": "settlement", "section": "settlement", "district": "district", "region": "region",
}  # fmt: skip
# Names that open with two letters are looked at no further: with `sa` open 6,000.
_OPENINGS = 2000


class Suggestions:
    """The gazetteer, by names in any script and spelling and by how a place's own name opens."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        # 220,000 names: half a second and some 40 MB, once.
        self._own = sorted((plain(name), name) for index in gazetteer.indexes for name in index.own_names())

    @classmethod
    def load(cls, extra: Path | None = None) -> Suggestions:
        """Opens the shipped gazetteer and the reader's own places; raises GazetteerError."""
        return cls(Gazetteer.load(extra if extra is not None else default_folder()))

    def find(self, q: str, *, country: str | None = None, limit: int = 20) -> list[Entry]:
        """Returns places named `q`, then those spelled alike in `country`, then those that open with it.

        The most populous of each come first; `country` is ISO3 and narrows all of them.
        """
        wanted = plain(q)
        if not wanted:
            return []
        found = [_ranked(self._gazetteer.named(wanted))]
        if country:
            found.append(_ranked(self._gazetteer.folded(q, country)))
        found.append(_ranked(self._opening(wanted)))
        distinct: dict[tuple[str, str, float, float], Entry] = {}
        for entry in chain.from_iterable(found):
            if country in (None, entry.country):
                distinct.setdefault((entry.name, entry.country, entry.lat, entry.lon), entry)
        return list(islice(distinct.values(), limit))

    def _opening(self, wanted: str) -> list[Entry]:
        start = bisect_left(self._own, (wanted,))
        names: dict[str, None] = {}
        for form, _ in islice(self._own, start, start + _OPENINGS):
            if not form.startswith(wanted):
                break
            names[form] = None
        return [entry for form in names for entry in self._gazetteer.named(form) if entry.own]


def precision_of(entry: Entry) -> Precision:
    """Returns how exact a claim is that has its place from this entry."""
    return _PRECISIONS[entry.kind]


def _ranked(entries: tuple[Entry, ...] | list[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: -entry.population)
