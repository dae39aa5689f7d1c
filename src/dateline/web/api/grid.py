"""How wide the cells of a map's grid are."""

from __future__ import annotations

import math

from dateline.model import Box

# Pixels of a cell: two clusters of 40 pixels, the widest that the map draws, keep apart.
_PIXELS = 64
_TILE = 512
# Features that a map of a laptop draws in a frame, with some to spare.
MOST_CELLS = 2000
_GLOBE = Box(-180.0, -90.0, 180.0, 90.0)
# A ten-thousandth of a degree is some ten metres: finer cells part nothing.
_FINEST = 0.0001


def degrees_for(box: Box | None, *, zoom: float) -> float:
    """Returns the width of a cell in degrees: by the zoom, and so that a box holds at most MOST_CELLS.

    `zoom` is that of maps with tiles of 512 pixels: at 0 the globe is 512 pixels wide. A step of half a
    zoom keeps its cells, so that they do not tremble while the map is zoomed.
    """
    steps = math.floor(zoom * 2) / 2
    by_zoom = 360 / 2**steps * _PIXELS / _TILE
    seen = box or _GLOBE
    width = (seen.east - seen.west) % 360 or (360.0 if seen.east != seen.west else 0.0)
    height = seen.north - seen.south
    return max(by_zoom, _finest(width, height), _FINEST)


def _finest(width: float, height: float) -> float:
    """The narrowest cells of which no more than MOST_CELLS meet the box, at its edges too."""
    # Cells touch both edges of a box: (w / d + 1) (h / d + 1) <= n, solved for d.
    n = MOST_CELLS - 1
    half = (width + height) / 2
    return (half + math.sqrt(half * half + n * width * height)) / n
