"""Scores places found in news against toponyms with coordinates."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline import places
from dateline.evaluate.figures import Figures
from dateline.model import Place, PlaceMention, Report, Span
from dateline.places.spelling import plain

if TYPE_CHECKING:
    from dateline.pipeline import Kit

# The customary radius of a right answer in toponym resolution: 100 miles.
RADIUS_KM = 161.0
# Kinds of mention that no toponym corpus marks: words that stand for a place, and derived places.
_DERIVED = ("nominal", "border", "front-line", "territory", "capital")


@dataclass(frozen=True, slots=True)
class Toponym:
    """A marked toponym: its span in the report, its name there and its point in WGS 84 degrees."""

    span: Span
    name: str
    lat: float
    lon: float


def measure_toponyms(corpus: str, rows: Iterable[tuple[Report, tuple[Toponym, ...]]], kit: Kit) -> Figures:
    """Returns span precision, recall and F1, and accuracy within 161 km.

    A toponym is found if a mention's name overlaps it. Accuracy is given over all toponyms, over those
    found, and over those whose name some gazetteer entry within 161 km has. Two lists may put the one point
    of a large country far apart; a figure of its own beside the strict ones counts a country as right, too,
    where the point of the corpus lies in it, told by the nearest listed settlement.
    """
    held = list(rows)
    documents = kit.parser.parse_many((report for report, _ in held), lambda _: False)
    total = found = right = listed = right_listed = marked = spurious = countries = 0
    for document, (_, toponyms) in zip(documents, held, strict=True):
        mentions = [m for m in places.find(document, kit.gazetteer) if _is_name(m)]
        marked += len(mentions)
        spurious += sum(not any(m.name.overlaps(t.span) for t in toponyms) for m in mentions)
        for toponym in toponyms:
            place = _answer(mentions, toponym)
            is_right = place is not None and _within(place, toponym)
            is_listed = is_right or _is_listed(kit.gazetteer, toponym)
            total, found, right = total + 1, found + (place is not None), right + is_right
            listed, right_listed = listed + is_listed, right_listed + is_right
            countries += is_listed and (is_right or _is_country(kit.gazetteer, place, toponym))
    precision = 1 - spurious / marked if marked else 0.0
    recall = found / total if total else 0.0
    values = {
        "span precision": precision,
        "span recall": recall,
        "span F1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        "accuracy@161km of all": right / total if total else 0.0,
        "accuracy@161km of found": right / found if found else 0.0,
        "accuracy@161km of listed": right_listed / listed if listed else 0.0,
        "of listed, or in the country named": countries / listed if listed else 0.0,
    }
    notes = (
        f"{listed} of {total} toponyms are in the gazetteer",
        "no point of a mention counts as wrong; nominals, borders, front lines are not scored",
    )
    return Figures(corpus, total, {name: round(value, 3) for name, value in values.items()}, notes)


def _is_name(mention: PlaceMention) -> bool:
    return mention.place.value is not None and not mention.place.rule.startswith(_DERIVED)


def _answer(mentions: list[PlaceMention], toponym: Toponym) -> Place | None:
    return next((m.place.value for m in mentions if m.name.overlaps(toponym.span)), None)


def _is_listed(gazetteer: places.Gazetteer, toponym: Toponym) -> bool:
    form = plain(toponym.name)
    place = gazetteer.knowledge.areas.get(form)
    iso3 = gazetteer.knowledge.country_named.get(form)
    if iso3 or (place is not None and _within(place, toponym)):
        return True
    return any(_km(e.lat, e.lon, toponym) <= RADIUS_KM for e in gazetteer.named(form))


def _is_country(gazetteer: places.Gazetteer, place: Place | None, toponym: Toponym) -> bool:
    """Says whether a country was answered, by its own name, in which the toponym's point lies."""
    if place is None or place.precision != "country":
        return False
    named = gazetteer.knowledge.country_named.get(plain(toponym.name))
    return named == place.country == gazetteer.country_at(toponym.lat, toponym.lon)


def _within(place: Place, toponym: Toponym) -> bool:
    if place.lat is None or place.lon is None:
        return False
    return _km(place.lat, place.lon, toponym) <= RADIUS_KM


def _km(lat: float, lon: float, toponym: Toponym) -> float:
    one, other = math.radians(lat), math.radians(toponym.lat)
    half = math.sin((other - one) / 2) ** 2
    half += math.cos(one) * math.cos(other) * math.sin(math.radians(toponym.lon - lon) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(half)))
