"""An area that a person names: a town with its surroundings, a region, a country or a rectangle."""

from __future__ import annotations

import re

from dateline.cli.screen import say

# A radius where none is given: a town with its surroundings.
RADIUS_KM = 25.0
_BOX = re.compile(r"\s*-?[\d.]+\s*(,\s*-?[\d.]+\s*){3}")


def area_parameters(area: str) -> tuple[dict[str, str], str]:
    """Returns the filter parameters of an area and how it is said.

    A rectangle is `W,S,E,N`; else the first that has the name decides: country (or its ISO3 code), town,
    region. Raises FilterUnreadable for a name that none has.
    """
    from dateline.places import Gazetteer, default_folder
    from dateline.places.spelling import plain

    if not area.strip():
        return {}, ""
    if _BOX.fullmatch(area):
        return {"bbox": area}, f"within {area} (west, south, east, north)"
    gazetteer = Gazetteer.load(default_folder())
    countries = gazetteer.knowledge.countries
    code = gazetteer.knowledge.country_named.get(plain(area), area.strip().upper())
    if code in countries:
        return {"country": code}, f"{countries[code].place.name} ({code})"
    named = gazetteer.named(plain(area))
    regions = [entry for entry in named if entry.kind == "region" and entry.admin1]
    if regions and not any(entry.kind == "settlement" for entry in named):
        return {"country": regions[0].country, "admin1": regions[0].admin1 or ""}, _said(
            regions[0].name, regions[0].country
        )
    return {"near": circle_around(area, RADIUS_KM)}, f"within {RADIUS_KM:g} km of {area.strip()}"


def circle_around(place: str, radius: float) -> str:
    """Returns the circle around the most populous place of that name; which one it is, is said."""
    from dateline.errors import FilterUnreadable
    from dateline.places import Gazetteer, default_folder, locate

    found = locate(place, Gazetteer.load(default_folder()))
    if not found:
        raise FilterUnreadable(
            f"No settlement {place!r} is in the gazetteer.",
            expected="a town of it, as `Name` or `Name, COUNTRY` (ISO3)",
            cure="give a rectangle W,S,E,N, or add the place with `dateline gazetteer add`",
        )
    first = found[0]
    others = f"; {len(found) - 1} namesakes, tell them apart by `Name, COUNTRY`" if len(found) > 1 else ""
    named = _said(first.name, first.admin1, first.country)
    say(f"within {radius:g} km of {named} ({first.lat:.2f} {first.lon:.2f}){others}")
    return f"{first.lat!r},{first.lon!r},{radius!r}"


def _said(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
