"""The shapes of the statuses as SVG elements."""

from __future__ import annotations

import math
from xml.etree import ElementTree as ET

from dateline.brief.statuses import Look

INK = "#222222"
_CORNERS = {
    "square": [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
    "triangle": [(0, -1.15), (1.1, 0.85), (-1.1, 0.85)],
    "diamond": [(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)],
    "cross": [
        (-1.1, -0.6), (-0.6, -1.1), (0, -0.5), (0.6, -1.1), (1.1, -0.6), (0.5, 0),
        (1.1, 0.6), (0.6, 1.1), (0, 0.5), (-0.6, 1.1), (-1.1, 0.6), (-0.5, 0),
    ],
    "star": [
        (r * math.sin(i * math.pi / 5), -r * math.cos(i * math.pi / 5))
        for i in range(10)
        for r in (1.4 if i % 2 == 0 else 0.62,)
    ],
}  # fmt: skip


def symbol(x: float, y: float, look: Look, *, size: float, hollow: bool) -> list[ET.Element]:
    """Returns a filled shape with a dark outline, or a hollow one: its hue between two dark lines."""
    if not hollow:
        return [_shape(x, y, look, size, fill=look.hue, stroke=INK, width=1.2)]
    return [
        _shape(x, y, look, size, fill="#ffffff", stroke=INK, width=4.2),
        _shape(x, y, look, size, fill="#ffffff", stroke=look.hue, width=2.0),
    ]


def _shape(
    x: float, y: float, look: Look, size: float, *, fill: str, stroke: str, width: float
) -> ET.Element:
    drawn = {"fill": fill, "stroke": stroke, "stroke-width": f"{width:g}", "stroke-linejoin": "round"}
    if look.shape == "circle":
        return ET.Element("circle", {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": f"{size:g}"} | drawn)
    corners = " ".join(f"{x + size * a:.1f},{y + size * b:.1f}" for a, b in _CORNERS[look.shape])
    return ET.Element("polygon", {"points": corners} | drawn)
