"""Coasts and borders for orientation: Natural Earth's 1:50m lines, in a projection's window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from itertools import accumulate, pairwise
from typing import Literal
from xml.etree import ElementTree as ET

from dateline.brief.map.projection import Projection
from dateline.errors import KnowledgeError

Point = tuple[float, float]
_KINDS: dict[str, dict[str, str]] = {
    "coast": {"stroke": "#7d8a94", "stroke-width": "1"},
    # All borders are dashed alike: which of them is contested is not for a map of incidents to say.
    "border": {"stroke": "#8a8a8a", "stroke-width": "0.9", "stroke-dasharray": "5 3"},
}
# Points closer together than a unit of the sheet cannot be told apart.
_CLOSE = 1.0


@dataclass(frozen=True, slots=True)
class Outline:
    """A coast or a border as points of longitude and latitude."""

    kind: Literal["coast", "border"]
    points: tuple[Point, ...]
    west: float
    south: float
    east: float
    north: float


def load_outlines() -> tuple[Outline, ...]:
    """Reads the shipped lines (60,000 points, in 0.06 s); raises KnowledgeError where one is malformed."""
    text = resources.files("dateline.brief.map").joinpath("data/outlines.txt").read_text("utf-8")
    return tuple(_outline(line) for line in text.splitlines() if line and not line.startswith("#"))


def _outline(line: str) -> Outline:
    kind, *numbers = line.split(" ")
    try:
        lons, lats = (tuple(n / 100 for n in accumulate(map(int, numbers[axis::2]))) for axis in (0, 1))
        points = tuple(zip(lons, lats, strict=True))
        if kind == "coast":
            return Outline("coast", points, min(lons), min(lats), max(lons), max(lats))
        if kind == "border":
            return Outline("border", points, min(lons), min(lats), max(lons), max(lats))
    except ValueError as error:
        raise KnowledgeError(f"outlines.txt: {line[:40]!r} holds no points.") from error
    raise KnowledgeError(f"outlines.txt: {kind!r} is no kind of line.", expected="coast or border")


def paths(outlines: tuple[Outline, ...], view: Projection) -> list[ET.Element]:
    """Returns a path for the coasts and one for the borders that cross the window, if any do."""
    drawn: dict[str, list[str]] = {kind: [] for kind in _KINDS}
    for outline in outlines:
        for turn in (-360.0, 0.0, 360.0):
            if _meets(outline, turn, view):
                drawn[outline.kind] += (_line(run, turn, view) for run in _runs(outline, turn, view))
    return [
        ET.Element("path", {"d": " ".join(lines), "fill": "none", "stroke-linejoin": "round"} | _KINDS[kind])
        for kind, lines in drawn.items()
        if lines
    ]


def _meets(outline: Outline, turn: float, view: Projection) -> bool:
    meets_lon = outline.west + turn < view.east and outline.east + turn > view.west
    return meets_lon and outline.south < view.north and outline.north > view.south


def _runs(outline: Outline, turn: float, view: Projection) -> Iterator[list[Point]]:
    """The stretches whose segments may cross the window; one with both ends outside may cross it too."""
    run: list[Point] = []
    for one, two in pairwise(outline.points):
        if _may_cross(one, two, turn, view):
            run = run or [one]
            run.append(two)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _may_cross(one: Point, two: Point, turn: float, view: Projection) -> bool:
    lons, lats = sorted((one[0] + turn, two[0] + turn)), sorted((one[1], two[1]))
    return lons[0] < view.east and lons[1] > view.west and lats[0] < view.north and lats[1] > view.south


def _line(run: list[Point], turn: float, view: Projection) -> str:
    kept: list[Point] = []
    for number, (lon, lat) in enumerate(run):
        x, y = view.across(lon + turn), view.y(lat)
        is_end = number in (0, len(run) - 1)
        if is_end or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= _CLOSE:
            kept.append((x, y))
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in kept)
