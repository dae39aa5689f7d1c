"""How the basemap is drawn: calm greys, one palette for light and one for dark, over the same layers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

# The browser draws from the fonts of the page: no style names a glyph server. The first name says the weight.
_FONT, _BOLD = ["Source Sans"], ["Source Sans Semibold", "Source Sans"]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a style."""

    water: str
    land: str
    coast: str
    border: str
    region: str
    state: str
    place: str
    halo: str


LIGHT = Palette(
    water="#dde3e7", land="#f6f5f1", coast="#b7c1c8", border="#8d949a", region="#d6d5cf", state="#5c646b",
    place="#4a5157", halo="#f6f5f1",
)  # fmt: skip
DARK = Palette(
    water="#12171b", land="#23292e", coast="#3d474f", border="#76818a", region="#363f46", state="#9aa5ad",
    place="#b4bdc4", halo="#1b2024",
)  # fmt: skip


def style(colours: Palette, name: str) -> dict[str, Any]:
    """Returns a MapLibre style over the tiles, whose address is relative to the style's own."""
    return {
        "version": 8,
        "name": name,
        "sources": {"world": {"type": "vector", "url": "pmtiles://world.pmtiles"}},
        "layers": [*_ground(colours), *_lines(colours), *_names(colours)],
    }


def _ground(colours: Palette) -> list[dict[str, Any]]:
    return [
        {"id": "water", "type": "background", "paint": {"background-color": colours.water}},
        _layer("land", "fill", "land", {"fill-color": colours.land, "fill-outline-color": colours.coast}),
        _layer("lakes", "fill", "lakes", {"fill-color": colours.water, "fill-outline-color": colours.coast}),
    ]


def _lines(colours: Palette) -> list[dict[str, Any]]:
    width = ["interpolate", ["linear"], ["zoom"], 1, 0.5, 5, 1.1, 9, 1.8]
    firm = {"line-color": colours.border, "line-width": width}
    dashed = firm | {"line-dasharray": [3, 2.5]}
    region = {
        "line-color": colours.region,
        "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.4, 8, 1.2],
    }
    return [
        _layer("regions", "line", "regions", region, minzoom=3.5),
        _layer("borders", "line", "borders", firm, filter=["!", ["get", "contested"]]),
        _layer("borders-contested", "line", "borders", dashed, filter=["get", "contested"]),
    ]


def _names(colours: Palette) -> list[dict[str, Any]]:
    halo = {"text-halo-color": colours.halo, "text-halo-width": 1.2}
    state = {
        "text-field": ["get", "name"], "text-font": _BOLD, "text-max-width": 7, "text-letter-spacing": 0.06,
        "text-size": ["interpolate", ["linear"], ["zoom"], 1, 9.5, 4, 12, 7, 15],
        "symbol-sort-key": ["-", 0, ["get", "size"]], "text-padding": 4,
    }  # fmt: skip
    place = {
        "text-field": ["get", "name"], "text-font": _FONT, "text-max-width": 8,
        "text-size": ["interpolate", ["linear"], ["zoom"],
                      3, ["case", ["has", "capital"], 11.5, 10.5],
                      9, ["case", ["has", "capital"], 16, [">", ["get", "people"], 100000], 15, 12.5]],
        "text-variable-anchor": ["top", "bottom", "left", "right"], "text-radial-offset": 0.55,
        "symbol-sort-key": ["-", 0, ["get", "people"]],
        # Few names while the map is for orientation, all that have room when one looks for a town.
        "text-padding": ["interpolate", ["linear"], ["zoom"], 4, 14, 6, 9, 8, 3],
    }  # fmt: skip
    dot = {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 3, 1.2, 9, 2.6], "circle-color": colours.place,
        "circle-opacity": ["interpolate", ["linear"], ["zoom"], 5, 0.35, 7, 0.75],
    }  # fmt: skip
    return [
        _layer("place-dots", "circle", "places", dot, minzoom=3),
        _layer(
            "place-names", "symbol", "places", {"text-color": colours.place} | halo, layout=place, minzoom=3
        ),
        _layer(
            "country-names", "symbol", "names", {"text-color": colours.state, "text-opacity": 0.85} | halo,
            layout=state, maxzoom=7.5,
        ),
    ]  # fmt: skip


def _layer(name: str, kind: str, source: str, paint: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "id": name,
        "type": kind,
        "source": "world",
        "source-layer": source,
        "paint": paint,
        **more,
    }


STYLES = {"light": style(LIGHT, "Dateline, light"), "dark": style(DARK, "Dateline, dark")}
