"""Answers which places a person may mean by a name."""

from __future__ import annotations

from dateline.places.gazetteer import Gazetteer
from dateline.places.index import Entry
from dateline.places.spelling import plain


def locate(name: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Returns the settlements of a name, the most populous first; `Name, COUNTRY` (ISO3) narrows them."""
    wanted, _, country = (part.strip() for part in name.partition(","))
    found = [entry for entry in gazetteer.named(plain(wanted)) if entry.kind == "settlement"]
    if country:
        found = [entry for entry in found if country.upper() == entry.country]
    return tuple(sorted(found, key=lambda entry: -entry.population))
