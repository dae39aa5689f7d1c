"""Invented incidents of several wars, and what the two resources answer about them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

STATUSES = ("one-side", "several-of-one-side", "corroborated", "confirmed", "contradicted", "verified")


@dataclass(frozen=True, slots=True)
class Invented:
    """An incident with as much as the islands are told of it."""

    id: str
    title: str
    type: str
    status: str
    precision: str
    place: str
    country: str
    lat: float
    lng: float
    start: dt.date | None

    def feature(self) -> dict[str, Any]:
        day = self.start.isoformat() if self.start else None
        names = ("id", "title", "type", "status", "precision", "place", "country")
        properties = {name: getattr(self, name) for name in names}
        properties |= {"kind": "incident", "start": day, "end": day, "claims": 3, "voices": 2}
        return {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [self.lng, self.lat]},
            "properties": properties,
        }


_PLACES = [
    ("Chasiv Yar", "UKR", 48.586, 37.835, "settlement"),
    ("Kupiansk", "UKR", 49.711, 37.615, "settlement"),
    ("Kharkiv Oblast", "UKR", 49.6, 36.5, "region"),
    ("Orikhiv", "UKR", 47.567, 35.786, "near"),
    ("El Fasher", "SDN", 13.628, 25.349, "settlement"),
    ("North Darfur", "SDN", 15.5, 25.0, "region"),
    ("Sudan", "SDN", 15.0, 30.0, "country"),
    ("Goma", "COD", -1.674, 29.228, "settlement"),
    ("Masisi", "COD", -1.399, 28.814, "district"),
    ("Idlib", "SYR", 35.931, 36.634, "settlement"),
    ("Khan Yunis", "PSE", 31.346, 34.306, "settlement"),
    ("Myawaddy", "MMR", 16.689, 98.509, "near"),
]
_TYPES = ("shelling", "air-strike", "ground-attack", "withdrawal")


def invent() -> tuple[Invented, ...]:
    """Returns 60 incidents: five at each place, one of each five without a day at Idlib."""
    made = []
    for number in range(60):
        place, country, lat, lng, precision = _PLACES[number % len(_PLACES)]
        kind = _TYPES[number % len(_TYPES)]
        day = (
            None if place == "Idlib" and number > 50 else dt.date(2024, 3, 1) + dt.timedelta(days=number * 3)
        )
        title = f"{kind.replace('-', ' ').capitalize()}, {place}"
        status = STATUSES[(number * 7 + number // 12) % 6]
        # Some of a town's incidents share its point, others lie some 4 km apart.
        apart = (number // 24) * 0.036 if precision == "settlement" else 0
        made.append(
            Invented(f"inc_{number:016x}", title, kind, status, precision, place, country,
                     round(lat + apart, 4), lng, day)
        )  # fmt: skip
    return tuple(made)


INCIDENTS = invent()


def choose(query: Mapping[str, str]) -> list[Invented]:
    """Returns those that the few filters which the islands set let through."""
    box = [float(part) for part in query["bbox"].split(",")] if query.get("bbox") else None
    return [one for one in INCIDENTS if _dated(one, query) and (box is None or _inside(one, box))]


def _dated(one: Invented, query: Mapping[str, str]) -> bool:
    start, end = query.get("from", ""), query.get("to", "")
    if not start and not end:
        return True
    return one.start is not None and (start or "0") <= one.start.isoformat() <= (end or "9")


def _inside(one: Invented, box: list[float]) -> bool:
    return box[0] <= one.lng <= box[2] and box[1] <= one.lat <= box[3]


def points(query: Mapping[str, str]) -> dict[str, Any]:
    """Answers as /api/v1/incidents/map: what shares a cell of some 60 pixels is a cluster below zoom 8."""
    zoom = int(query["zoom"])
    cell = 360 / 2**zoom / 8
    cells: dict[tuple[int, int], list[Invented]] = {}
    for one in choose(query):
        cells.setdefault((int(one.lng // cell), int(one.lat // cell)), []).append(one)
    features: list[dict[str, Any]] = []
    for here in cells.values():
        if zoom >= 8 or len(here) == 1:
            features += [one.feature() for one in here]
        else:
            features.append(_cluster(here))
    return {"type": "FeatureCollection", "features": features}


def _cluster(here: list[Invented]) -> dict[str, Any]:
    middle = [sum(one.lng for one in here) / len(here), sum(one.lat for one in here) / len(here)]
    told = {"kind": "cluster", "count": len(here), "by_status": Counter(one.status for one in here)}
    lngs, lats = [one.lng for one in here], [one.lat for one in here]
    told["bbox"] = [min(lngs), min(lats), max(lngs), max(lats)]
    return {"type": "Feature", "geometry": {"type": "Point", "coordinates": middle}, "properties": told}


def timeline(query: Mapping[str, str]) -> dict[str, Any]:
    """Answers as /api/v1/incidents/timeline, by week."""
    found = choose(query)
    weeks: dict[dt.date, Counter[str]] = {}
    for one in found:
        if one.start:
            monday = one.start - dt.timedelta(days=one.start.weekday())
            weeks.setdefault(monday, Counter())[one.status] += 1
    return {"unit": "week", "bins": list(_bins(weeks)), "undated": sum(one.start is None for one in found)}


def _bins(weeks: Mapping[dt.date, Counter[str]]) -> Iterable[dict[str, Any]]:
    if not weeks:
        return
    day = min(weeks)
    while day <= max(weeks):
        by = weeks.get(day, Counter())
        end = day + dt.timedelta(days=6)
        yield {"start": day.isoformat(), "end": end.isoformat(), "count": by.total(), "by_status": by}
        day += dt.timedelta(days=7)
