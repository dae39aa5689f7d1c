"""Draws the entries of a situation report that have a point, and lists them in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol
from xml.etree import ElementTree as ET

from dateline.brief import phrases
from dateline.brief.map.frame import border, graticule, scale_bar
from dateline.brief.map.labels import Label, written
from dateline.brief.map.outlines import Outline, paths
from dateline.brief.map.projection import LEAST, Projection, fit
from dateline.brief.map.shapes import INK, symbol
from dateline.brief.statuses import LOOKS, Look
from dateline.model import Place, Status

_WIDTH, _HEIGHT, _SIZE = 720.0, 480.0, 7.0
# Room between symbols of one place, and numbers that fit a label.
_APART, _NAMED = 20.0, 4
# Radius of the ring of a place that is an area: it says that there is no point, not how large the area is.
_RINGS = {"district": 17.0, "region": 26.0}
_NO_POINT = ("country", "other")


class Sited(Protocol):
    """What is drawn: a numbered incident."""

    @property
    def number(self) -> int:
        """Its number in the list that goes with the map."""

    @property
    def place(self) -> Place | None:
        """Where it is."""

    @property
    def status(self) -> Status:
        """Who stands behind it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A symbol: the incidents of one status at one place."""

    place: Place
    look: Look
    numbers: tuple[int, ...]

    @property
    def where(self) -> str:
        """The place, with how exact it is."""
        vague = phrases.precision(self.place)
        return phrases.place_name(self.place) + (f" ({vague})" if vague else "")


@dataclass(frozen=True, slots=True)
class Chart:
    """A map: SVG without reference to anything outside, None where nothing has a point.

    `marks` say in words all that is drawn; `pointless` numbers the incidents that are not.
    """

    svg: str | None
    marks: tuple[Mark, ...]
    pointless: tuple[int, ...]


def draw(
    entries: Sequence[Sited], outlines: tuple[Outline, ...] = (), *, link: str = "", least: float = LEAST
) -> Chart:
    """Returns the map of the entries, over the coasts and borders given, `least` degrees high or more.

    With a `link` each symbol leads to that address with the first of its numbers.
    """
    placed = [entry for entry in entries if _has_point(entry.place)]
    pointless = tuple(entry.number for entry in entries if not _has_point(entry.place))
    marks = _marks(placed)
    return Chart(_svg(marks, outlines, link, least) if marks else None, marks, pointless)


def _has_point(place: Place | None) -> bool:
    return place is not None and None not in (place.lat, place.lon) and place.precision not in _NO_POINT


def _marks(entries: Iterable[Sited]) -> tuple[Mark, ...]:
    found: dict[tuple[Place, int], list[int]] = defaultdict(list)
    ranks = {look.status: rank for rank, look in enumerate(LOOKS)}
    for entry in entries:
        if entry.place is not None:
            found[entry.place, ranks[entry.status]].append(entry.number)
    order = sorted(found, key=lambda key: (str(key[0].country), key[0].name, str(key[0]), key[1]))
    return tuple(Mark(place, LOOKS[rank], tuple(found[place, rank])) for place, rank in order)


def _svg(marks: Sequence[Mark], outlines: tuple[Outline, ...], link: str, least: float) -> str:
    view = fit([_point(mark.place) for mark in marks], width=_WIDTH, height=_HEIGHT, least=least)
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {_WIDTH:g} {_HEIGHT:g}",
            # What holds links is no picture to those who hear the page.
            "role": "group" if link else "img",
            "aria-labelledby": "map-title map-desc", "font-family": "sans-serif",
        },
    )  # fmt: skip
    ET.SubElement(root, "title", {"id": "map-title"}).text = "Map of the incidents"
    described = f"{phrases.count(len(marks), 'symbol')}; the list below the map says what each stands for."
    ET.SubElement(root, "desc", {"id": "map-desc"}).text = described
    size = {"width": f"{_WIDTH:g}", "height": f"{_HEIGHT:g}"}
    ET.SubElement(root, "rect", size | {"fill": "#fbfbf8"})
    edge = ET.SubElement(root, "clipPath", {"id": "map-edge"})
    ET.SubElement(edge, "rect", size)
    ground = ET.SubElement(root, "g", {"clip-path": "url(#map-edge)"})
    ground.extend(paths(outlines, view))
    root.extend(graticule(view))
    root.extend(_symbols(_spots(marks, view), link))
    root.extend(scale_bar(view))
    root.append(border(view))
    return ET.tostring(root, encoding="unicode")


@dataclass(frozen=True, slots=True)
class _Spot:
    """A mark on the sheet; `middle` is the place's own point, around which its marks stand in a row."""

    mark: Mark
    x: float
    y: float
    middle: float


def _spots(marks: Sequence[Mark], view: Projection) -> list[_Spot]:
    by_place: dict[Place, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_place[mark.place].append(mark)
    spots = []
    for place, here in by_place.items():
        lat, lon = _point(place)
        x, y = view.x(lon), view.y(lat)
        left = x - (len(here) - 1) / 2 * _APART
        spots += [_Spot(mark, left + step * _APART, y, x) for step, mark in enumerate(here)]
    return spots


def _symbols(spots: Sequence[_Spot], link: str) -> Iterable[ET.Element]:
    """All rings first, then all symbols, then the words that have room: numbers before names."""
    areas = {spot.mark.place: spot for spot in spots if spot.mark.place.precision in _RINGS}
    yield from (_ring(spot.middle, spot.y, _RINGS[place.precision]) for place, spot in areas.items())
    for spot in spots:
        mark = spot.mark
        group = ET.Element("a", {"href": f"{link}{mark.numbers[0]}"}) if link else ET.Element("g")
        ET.SubElement(group, "title").text = f"{_numbers(mark)}: {mark.where}, {mark.look.words.lower()}"
        hollow = mark.place.precision != "settlement"
        group.extend(symbol(spot.x, spot.y, mark.look, size=_SIZE, hollow=hollow))
        yield group
    numbers = [Label(spot.x, spot.y - _SIZE - 5, _label(spot.mark), 11) for spot in spots]
    places = {spot.mark.place: spot for spot in spots}
    names = [
        Label(spot.middle, spot.y + _SIZE + 14, phrases.clean(place.name), 10)
        for place, spot in places.items()
    ]
    yield from written([*numbers, *names])


def _ring(x: float, y: float, radius: float) -> ET.Element:
    where = {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": f"{radius:g}"}
    return ET.Element(
        "circle",
        where | {"fill": "#000000", "fill-opacity": "0.05", "stroke": INK, "stroke-dasharray": "4 3"},
    )


def _label(mark: Mark) -> str:
    shown = ", ".join(str(number) for number in mark.numbers[:_NAMED])
    more = len(mark.numbers) - _NAMED
    return f"{shown} +{more}" if more > 0 else shown


def _numbers(mark: Mark) -> str:
    return ", ".join(str(number) for number in mark.numbers)


def _point(place: Place) -> tuple[float, float]:
    if place.lat is None or place.lon is None:
        raise ValueError(f"a place on the map has a point, {place.name!r} has none")
    return place.lat, place.lon


def legend(look: Look, *, hollow: bool = False) -> str:
    """Returns the symbol of a status as a small SVG for the legend."""
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": "0 0 24 24",
            "class": "sign",
            "aria-hidden": "true",
        },
    )
    root.extend(symbol(12, 12, look, size=_SIZE, hollow=hollow))
    return ET.tostring(root, encoding="unicode")
