"""Where something is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Precision = Literal["settlement", "near", "district", "region", "country", "other"]


@dataclass(frozen=True, slots=True)
class Place:
    """A gazetteer entry or a derived place, with how exact it is.

    `country` is ISO 3166-1 alpha-3 or None (a sea, the border of two). `lat`, `lon` are WGS 84
    degrees of the settlement or of the region's centre, None where no point may be given.
    `geonameid` is None for places that are not in GeoNames.
    """

    name: str
    country: str | None
    lat: float | None
    lon: float | None
    precision: Precision
    admin1: str | None = None
    geonameid: int | None = None
