"""An area that a person names: a town with its surroundings, a region, a country or a rectangle."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.errors import FilterUnreadable
from dateline.places import Gazetteer, default_folder, locate
from dateline.places.spelling import plain

# A radius where none is given: a town with its surroundings.
RADIUS_KM = 25.0
_BOX = re.compile(r"\s*-?[\d.]+\s*(,\s*-?[\d.]+\s*){3}")


@dataclass(frozen=True, slots=True)
class Around:
    """A circle as the parameter `near`, and which settlement it was drawn around."""

    near: str
    said: str


def area_parameters(area: str) -> tuple[dict[str, str], str]:
    """Returns the filter parameters of an area and how it is said.

    A rectangle is `W,S,E,N`; else the first that has the name decides: country (or its ISO3 code), town,
    region. Raises FilterUnreadable for a name that none has.
    """
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
    around = circle_around(area, RADIUS_KM)
    return {"near": around.near}, around.said


def circle_around(place: str, radius: float) -> Around:
    """Returns the circle of `radius` km around the most populous settlement of that name.

    Raises FilterUnreadable where none has it.
    """
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
    said = f"within {radius:g} km of {named} ({first.lat:.2f} {first.lon:.2f}){others}"
    return Around(f"{first.lat!r},{first.lon!r},{radius!r}", said)


def _said(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
