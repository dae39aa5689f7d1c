"""Where it was."""

from __future__ import annotations

import math
import re
from typing import Any, get_args

from dateline.model.place import Precision
from dateline.reviews.checks.material import Material, mapping, refused, words

_ISO3 = re.compile(r"[A-Z]{3}")
_CURE = "choose the place from the gazetteer, or give latitude and longitude"


def check_place(field: str, value: Any, material: Material) -> Any:
    """Returns the place with its words, or None where the report does not say."""
    if value is None:
        return None
    given = mapping(field, value, "text", "name", "lat", "lon", "precision")
    if not isinstance(given["name"], str) or not given["name"].strip():
        raise refused(f"{field}: name", given["name"], "the standard English name", _CURE)
    if given["precision"] not in get_args(Precision):
        raise refused(f"{field}: precision", given["precision"], ", ".join(get_args(Precision)), _CURE)
    country = given.get("country") or None
    if country is not None and not (isinstance(country, str) and _ISO3.fullmatch(country)):
        raise refused(f"{field}: country", country, "ISO 3166-1 alpha-3, for example SDN", _CURE)
    return {
        **words(field, given, material),
        "name": given["name"].strip(),
        "country": country,
        "admin1": given.get("admin1") or None,
        "lat": _degrees(f"{field}: latitude", given["lat"], 90),
        "lon": _degrees(f"{field}: longitude", given["lon"], 180),
        "precision": given["precision"],
        "geonameid": _number(given.get("geonameid")),
    }


def _degrees(what: str, value: Any, most: int) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not math.isfinite(value) or abs(value) > most:
        raise refused(what, value, f"degrees from -{most} to {most}", _CURE)
    return float(value)


def _number(value: Any) -> int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise refused("place: geonameid", value, "the number of a place in GeoNames, or none", _CURE)
