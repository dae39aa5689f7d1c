"""A map as SVG, without tiles: incidents by precision of place and by status."""

from dateline.brief.map.draw import Chart, draw

__all__ = ["Chart", "draw"]
