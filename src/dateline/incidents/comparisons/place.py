"""Compares where two claims are, within their precision."""

from __future__ import annotations

from math import cos, radians

from dateline.incidents.facts import Facts
from dateline.model import Place

# How far, in degrees of latitude, the occurrence may lie from the point that is given: a settlement is some
# 3 km wide, "near" a place reaches 15 km, a district some 30 km.
REACH = {"settlement": 0.03, "near": 0.14, "district": 0.27}
LEVELS = ("same place", "close by", "within the region", "same region", "same country", "place not told")


def compare(a: Facts, b: Facts) -> str | None:
    """Returns how the places agree, None where they cannot be one."""
    one, other = a.place, b.place
    if one is None or other is None:
        return "place not told"
    if one == other or (one.geonameid is not None and one.geonameid == other.geonameid):
        return _named_alike(one)
    if one.precision in REACH and other.precision in REACH:
        return _by_distance(one, other)
    return _by_region(one, other)


def _named_alike(place: Place) -> str:
    if place.precision in REACH:
        return "same place"
    return "same country" if place.precision == "country" else "same region"


def _by_distance(one: Place, other: Place) -> str | None:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return "same place" if (one.name, one.country) == (other.name, other.country) else None
    north = abs(one.lat - other.lat)
    east = abs(one.lon - other.lon) * cos(radians(one.lat))
    if north > 0.6 or east > 0.6:
        return None
    apart = (north * north + east * east) ** 0.5
    if apart < 0.005:
        return "same place"
    # Two settlements that lie side by side are two places; only a vaguer place may take in another.
    if one.precision == other.precision == "settlement":
        return None
    return "close by" if apart <= REACH[one.precision] + REACH[other.precision] else None


def _by_region(one: Place, other: Place) -> str | None:
    if one.country != other.country or one.country is None:
        return None
    if one.precision == "other" or other.precision == "other":
        return "same region" if one.name == other.name else None
    if "country" in (one.precision, other.precision):
        return "same country"
    if region_of(one) is None or region_of(one) != region_of(other):
        return None
    return "same region" if one.precision == other.precision == "region" else "within the region"


def region_of(place: Place) -> str | None:
    """Returns the first-level region of a place: its own name for a region, None where it is not known."""
    return place.name if place.precision == "region" else place.admin1
