"""Which claims or incidents are asked for."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Sort = Literal["-date", "date", "-confidence"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in WGS 84 degrees; where `west` is greater than `east` it crosses the 180th meridian."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Circle:
    """All points within `radius` kilometres of a point in WGS 84 degrees."""

    lat: float
    lon: float
    radius: float


@dataclass(frozen=True, slots=True)
class Filter:
    """What must hold; an empty field asks for nothing, several values of one field are alternatives.

    `q` are words that all occur in the claim's evidence, place or parties. `start` and `end` (`from` and
    `to` in addresses) are inclusive days that the claim's own period must meet: an undated claim meets
    none. `actor` matches who acts or is acted upon, `source` who says so (or the outlet, where it speaks
    itself): by registry id, by name, or by the opening letters of a code (`RUS`, `RUSMIL`). `country` is
    ISO 3166-1 alpha-3. `status` is an incident's. `sort` is by date or confidence, `-` for the greatest
    first; what has no date comes last.
    """

    q: str = ""
    start: dt.date | None = None
    end: dt.date | None = None
    type: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    admin1: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    bbox: Box | None = None
    near: Circle | None = None
    sort: Sort = "-date"
