"""What surrounds the points: graticule with degrees, frame and scale bar."""

from __future__ import annotations

import math
from xml.etree import ElementTree as ET

from dateline.brief.map.projection import Projection
from dateline.brief.map.shapes import INK

_STEPS = (0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0)
# Lines a sheet can bear in one direction without being crowded.
_LINES = 6
_GREY = "#b8b8b8"


def text(x: float, y: float, words: str, *, size: float = 11, anchor: str = "start") -> ET.Element:
    """Returns words over their own pale rim, so that they can be read over lines and shapes.

    The rim is drawn first as words of its own: `paint-order` is not understood by every printer of SVG.
    """
    where = {"x": f"{x:.1f}", "y": f"{y:.1f}", "font-size": f"{size:g}", "text-anchor": anchor}
    group = ET.Element("g")
    rim = {"fill": "none", "stroke": "#ffffff", "stroke-width": "3", "stroke-linejoin": "round"}
    ET.SubElement(group, "text", where | rim | {"aria-hidden": "true"}).text = words
    ET.SubElement(group, "text", where | {"fill": INK}).text = words
    return group


def line(x1: float, y1: float, x2: float, y2: float, *, stroke: str, width: float) -> ET.Element:
    """Returns a straight line."""
    ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
    return ET.Element(
        "line",
        {name: f"{value:.1f}" for name, value in ends.items()}
        | {"stroke": stroke, "stroke-width": f"{width:g}"},
    )


def graticule(view: Projection) -> list[ET.Element]:
    """Returns meridians and parallels at round degrees, named at the left and the lower edge."""
    drawn: list[ET.Element] = []
    for lat in _round_degrees(view.south, view.north):
        y = view.y(lat)
        drawn.append(line(0, y, view.width, y, stroke=_GREY, width=0.7))
        drawn.append(text(4, y - 3, degrees(lat, "N", "S"), size=10))
    for lon in _round_degrees(view.west, view.east):
        x = view.x(lon)
        drawn.append(line(x, 0, x, view.height, stroke=_GREY, width=0.7))
        drawn.append(text(x + 3, view.height - 5, degrees(((lon + 180) % 360) - 180, "E", "W"), size=10))
    return drawn


def scale_bar(view: Projection) -> list[ET.Element]:
    """Returns a bar of a round length, at most a quarter of the sheet, true at the middle latitude."""
    longest = view.width / 4 * view.km_per_unit
    power = 10 ** math.floor(math.log10(longest))
    km = next(step * power for step in (5, 2, 1) if step * power <= longest)
    x2, y = view.width - 14, view.height - 24
    x1 = x2 - km / view.km_per_unit
    ends = [line(x, y - 4, x, y + 4, stroke=INK, width=1.5) for x in (x1, x2)]
    words = f"{km:g} km at {degrees(round(view.middle, 1), 'N', 'S')}"
    return [line(x1, y, x2, y, stroke=INK, width=2), *ends, text(x2, y - 8, words, anchor="end")]


def border(view: Projection) -> ET.Element:
    """Returns the sheet's edge."""
    size = {"x": "0", "y": "0", "width": f"{view.width:g}", "height": f"{view.height:g}"}
    return ET.Element("rect", size | {"fill": "none", "stroke": INK, "stroke-width": "1"})


def degrees(value: float, positive: str, negative: str) -> str:
    """Says degrees with their half of the globe."""
    side = positive if value > 0 else negative if value < 0 else ""
    return f"{abs(round(value, 4)):g}°{side}"


def _round_degrees(low: float, high: float) -> list[float]:
    step = next((step for step in _STEPS if (high - low) / step <= _LINES), _STEPS[-1])
    return [n * step for n in range(math.ceil(low / step), math.floor(high / step) + 1)]
