"""A filter from the parameters of an address or a command, and back; the names are the same everywhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import get_args

from dateline.errors import FilterUnreadable
from dateline.model import Box, Circle, Filter, Sort
from dateline.reviews import STATES

# Names whose values are alternatives, parted by commas.
_LISTS = (
    "type", "actor", "country", "admin1", "status", "source", "outlet", "modality", "polarity",
    "verification", "report", "review",
)  # fmt: skip
# What `review` may be; without it all but rejected claims are asked for.
REVIEW = ("all", *STATES)
NAMES = ("q", "from", "to", *_LISTS, "bbox", "near", "sort")


def parse_filter(parameters: Mapping[str, str]) -> Filter:
    """Returns the filter; empty values ask for nothing, names that no filter has are left aside.

    Raises FilterUnreadable where a value is not of its kind.
    """
    given = {name: parameters[name].strip() for name in NAMES if parameters.get(name, "").strip()}
    _check_review(given.get("review", ""))
    return Filter(
        q=given.get("q", ""),
        start=_day("from", given),
        end=_day("to", given),
        **{name: _list(given.get(name, ""), upper=name == "country") for name in _LISTS},
        bbox=_box(given["bbox"]) if "bbox" in given else None,
        near=_circle(given["near"]) if "near" in given else None,
        sort=_sort(given.get("sort", "-date")),
    )


def parameters_of(wanted: Filter) -> dict[str, str]:
    """Returns the parameters that give the filter back; what asks for nothing is left out."""
    box, near = wanted.bbox, wanted.near
    found = {
        "q": wanted.q,
        "from": wanted.start.isoformat() if wanted.start else "",
        "to": wanted.end.isoformat() if wanted.end else "",
        **{name: ",".join(getattr(wanted, name)) for name in _LISTS},
        "bbox": f"{box.west!r},{box.south!r},{box.east!r},{box.north!r}" if box else "",
        "near": f"{near.lat!r},{near.lon!r},{near.radius!r}" if near else "",
        "sort": wanted.sort if wanted.sort != "-date" else "",
    }
    return {name: value for name, value in found.items() if value}


def _list(value: str, *, upper: bool) -> tuple[str, ...]:
    parts = (part.strip() for part in value.split(","))
    return tuple(part.upper() if upper else part for part in parts if part)


def _check_review(value: str) -> None:
    unknown = [state for state in _list(value, upper=False) if state not in REVIEW]
    if unknown:
        raise FilterUnreadable(f"review={value!r} is no state of review.", expected=", ".join(REVIEW))


def _day(name: str, given: Mapping[str, str]) -> dt.date | None:
    if name not in given:
        return None
    try:
        return dt.date.fromisoformat(given[name])
    except ValueError as error:
        raise FilterUnreadable(
            f"{name}={given[name]!r} is no day.", expected="YYYY-MM-DD", cure=f"for example {name} 2024-05-14"
        ) from error


def _numbers(name: str, value: str, count: int, form: str) -> list[float]:
    try:
        numbers = [float(part) for part in value.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != count or not all(-1e5 < number < 1e5 for number in numbers):
        raise FilterUnreadable(
            f"{name}={value!r} is not {count} numbers.", expected=form, cure="give degrees with a point"
        )
    return numbers


def _check_latitudes(name: str, value: str, *latitudes: float) -> None:
    if any(not -90 <= latitude <= 90 for latitude in latitudes):
        raise FilterUnreadable(f"{name}={value!r} leaves the globe.", expected="latitudes from -90 to 90")


def _longitude(degrees: float) -> float:
    """Maps that were dragged around the globe speak of longitudes beyond 180."""
    return degrees if -180 <= degrees <= 180 else (degrees + 180) % 360 - 180


def _box(value: str) -> Box:
    west, south, east, north = _numbers("bbox", value, 4, "west,south,east,north")
    _check_latitudes("bbox", value, south, north)
    if south > north:
        raise FilterUnreadable(
            f"bbox={value!r} has its south above its north.", expected="west,south,east,north"
        )
    if east - west >= 360:
        return Box(-180.0, south, 180.0, north)
    return Box(_longitude(west), south, _longitude(east), north)


def _circle(value: str) -> Circle:
    lat, lon, radius = _numbers("near", value, 3, "latitude,longitude,kilometres")
    _check_latitudes("near", value, lat)
    if radius < 0:
        raise FilterUnreadable(f"near={value!r} has a negative radius.", expected="kilometres from 0 on")
    return Circle(lat, _longitude(lon), radius)


def _sort(value: str) -> Sort:
    for sort in get_args(Sort):
        if sort == value:
            return sort  # type: ignore[no-any-return]
    raise FilterUnreadable(f"sort={value!r} is no order.", expected=" or ".join(get_args(Sort)))
