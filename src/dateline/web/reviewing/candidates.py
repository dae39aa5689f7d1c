"""What a search for a place or an actor found, as choices of a form."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.places.suggestions import precision_of
from dateline.web.reference import Reference

# As many as are looked through without scrolling far.
_SHOWN = 12
_PARTIES = ("actors", "targets", "sources")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A choice: what a form sends, how it is called, and what tells it from its namesakes."""

    value: str
    name: str
    about: str


def candidates(reference: Reference, field: str | None, q: str) -> tuple[Candidate, ...]:
    """Returns places of the gazetteer or actors of the registry by name; none for other fields."""
    if not q:
        return ()
    if field == "place":
        return tuple(_places(reference, q))
    return tuple(_actors(reference, q)) if field in _PARTIES else ()


def _places(reference: Reference, q: str) -> Iterator[Candidate]:
    name, _, country = q.partition(",")
    for one in reference.places.find(name.strip(), country=country.strip().upper() or None, limit=_SHOWN):
        names = ("name", "admin1", "country", "lat", "lon", "geonameid")
        value = {n: getattr(one, n) for n in names} | {"precision": precision_of(one)}
        where = ", ".join(part for part in (one.admin1, one.country) if part)
        people = f", {one.population:,} people" if one.population else ""
        yield Candidate(
            json.dumps(value, ensure_ascii=False), one.name, f"{where} ({value['precision']}){people}"
        )


def _actors(reference: Reference, q: str) -> Iterator[Candidate]:
    for found in reference.actors.find(q, limit=_SHOWN):
        one = found.entry
        value = {"name": one.name, "id": one.id, "code": one.code}
        also = f", also {', '.join(found.aliases[:3])}" if found.aliases else ""
        yield Candidate(json.dumps(value, ensure_ascii=False), one.name, f"{one.code}{also}")
