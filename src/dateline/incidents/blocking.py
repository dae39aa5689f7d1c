"""Which claims are worth comparing: those that share a key of place, day and kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import floor

from dateline.incidents.comparisons.place import REACH, region_of
from dateline.incidents.comparisons.time import WIDE
from dateline.incidents.facts import Facts

# Cells of a tenth of a degree (11 km from south to north): most hold one settlement.
_CELL = 0.1


def keys(facts: Facts) -> tuple[str, ...]:
    """Returns the keys under which a claim is filed; two claims that may be linked share at least one.

    A key that ends in `<` is shared by claims of exact places with the vaguer ones of `>`, and by no two
    exact ones: a region's claims are compared with its towns', its towns' not with each other.
    """
    areas = _areas(facts)
    if not areas:
        return ()
    return tuple(f"{area}|{day}|{facts.group}|{end}" for day in _days(facts) for area, end in areas)


def meetings(facts: Facts) -> frozenset[str]:
    """Returns where a claim may meet others, `area|day|group`: its keys without their ends.

    Two claims that are compared share one. A claim that is compared with none has one all the same.
    """
    found = frozenset(key.rpartition("|")[0] for key in keys(facts))
    return found or frozenset([f"|{next(iter(_days(facts)))}|{facts.group}"])


def _areas(facts: Facts) -> list[tuple[str, str]]:
    place = facts.place
    # What has no place, or only a country, is looked for by its kind and both its parties.
    parties = f"{facts.kind}:{','.join(facts.doers)}:{','.join(facts.sufferers)}"
    told = bool(facts.doers or facts.sufferers)
    if place is None:
        return [(parties, ">")] if told else []
    if place.precision not in REACH or place.lat is None or place.lon is None:
        name = region_of(place) if place.precision == "region" else place.name
        return [(f"{place.country}:{name}", ">"), *([(parties, "<")] if told else [])]
    cells = [(cell, "=") for cell in _cells(place.lat, place.lon, REACH[place.precision])]
    if place.country and place.admin1:
        cells.append((f"{place.country}:{place.admin1}", "<"))
    return [*cells, *([(parties, "<")] if told else [])]


def _cells(lat: float, lon: float, reach: float) -> Iterator[str]:
    for row in range(floor((lat - reach) / _CELL), floor((lat + reach) / _CELL) + 1):
        for column in range(floor((lon - reach) / _CELL), floor((lon + reach) / _CELL) + 1):
            yield f"{row}:{column}"


def _days(facts: Facts) -> Iterable[str]:
    """The days of a claim and the one after, so that neighbours in time share one."""
    first, last = facts.first, facts.last
    if first is None or last is None:
        if facts.published is None:
            return ("undated",)
        first = last = facts.published
    elif last - first > WIDE:
        return (f"{first}-{last}",)
    return [str(day) for day in range(first, last + 2)]


class Blocks:
    """Numbers of claims by key, fed one claim at a time."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[int]] = defaultdict(list)

    def add(self, number: int, claim_keys: Iterable[str]) -> set[int]:
        """Files a claim and returns the numbers of those filed before that it should be compared with."""
        found: set[int] = set()
        for key in claim_keys:
            bare, end = key[:-1], key[-1]
            for partner in (">", "<", "=") if end == ">" else (">",) if end == "<" else ("=",):
                found.update(self._by_key.get(bare + partner, ()))
            self._by_key[key].append(number)
        found.discard(number)
        return found


def partners(claim_keys: Iterable[str]) -> frozenset[str]:
    """Returns the keys under which the claims are filed that a claim of these keys is compared with."""
    found: set[str] = set()
    for key in claim_keys:
        bare, end = key[:-1], key[-1]
        found |= {bare + "="} if end == "=" else {bare + ">"} if end == "<" else {bare + ">", bare + "<"}
    return frozenset(found)
