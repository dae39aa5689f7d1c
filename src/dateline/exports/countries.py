"""Countries as other schemes name them: ISO numeric, English name, region."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Country:
    """A country; `numeric` is ISO 3166-1 numeric (None for Kosovo), `region` ACLED's."""

    iso3: str
    numeric: int | None
    name: str
    region: str | None


# UCDP knows five regions: those of its Middle East and its Americas, Africa, Europe; the rest is Asia.
_UCDP = {
    "Middle East": "Middle East",
    "Europe": "Europe",
    "North America": "Americas",
    "Central America": "Americas",
    "South America": "Americas",
    "Caribbean": "Americas",
}


def country_of(code: str | None) -> Country | None:
    """Returns the country of an ISO 3166-1 alpha-3 code, None for none or an unknown one."""
    return _countries().get(code) if code else None


def ucdp_region(country: Country | None) -> str | None:
    """Returns the region of UCDP's codebook; Egypt belongs to its Middle East."""
    if country is None or country.region is None:
        return None
    if country.iso3 == "EGY":
        return "Middle East"
    return _UCDP.get(country.region) or ("Africa" if "Africa" in country.region else "Asia")


@cache
def _countries() -> dict[str, Country]:
    """The table is of 20 KB and is read at the first question, not at import."""
    text = resources.files("dateline.exports").joinpath("data/countries.tsv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t")
    return {
        row["iso3"]: Country(
            row["iso3"], int(row["numeric"]) if row["numeric"] else None, row["name"], row["region"] or None
        )
        for row in rows
    }
