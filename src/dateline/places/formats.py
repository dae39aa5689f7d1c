"""Reads lines of the files of places: one function a format, listed in one table."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import cache

from dateline.places.index import Entry, Kind
from dateline.places.knowledge import read_table

Reader = Callable[[str], Entry | None]
# Feature codes of a GeoNames dump that are first- and second-level regions; other areas are left out.
_REGIONS: dict[str, Kind] = {"ADM1": "region", "ADM2": "district"}
_NO_MORE = ("PPLH", "PPLQ", "PPLW")


class BadLine(Exception):
    """A line breaks its format; says what was found."""


def read_dump(_header: str) -> Reader:
    """Returns a reader of GeoNames country dumps: 19 columns, populated places and regions are kept."""

    def read(line: str) -> Entry | None:
        row = line.split("\t")
        if len(row) != 19:
            raise BadLine(f"{len(row)} columns, not 19")
        if not (row[6] == "P" and row[7] not in _NO_MORE) and row[7] not in _REGIONS:
            return None
        return Entry(
            name=_name(row[1]), lat=_degrees(row[4], 90), lon=_degrees(row[5], 180), country=_country(row[8]),
            kind=_REGIONS.get(row[7], "settlement"),
            population=_whole(row[14]), geonameid=_whole(row[0]) or None,
            names=tuple(sorted({n for n in (row[2], *row[3].split(",")) if n and n[0].isupper()})),
        )  # fmt: skip

    return read


def read_postal(_header: str) -> Reader:
    """Returns a reader of GeoNames postal files: 12 columns, a place for each code."""

    def read(line: str) -> Entry | None:
        row = line.split("\t")
        if len(row) != 12:
            raise BadLine(f"{len(row)} columns, not 12")
        return Entry(
            name=_name(row[2]), lat=_degrees(row[9], 90), lon=_degrees(row[10], 180),
            country=_country(row[0]),
            admin1=row[3] or None, names=_romanised(row[2]),
        )  # fmt: skip

    return read


def read_csv(header: str) -> Reader:
    """Returns a reader of CSV with a header; `names` are alternates divided by a bar or semicolon."""
    columns = [column.strip().casefold() for column in next(csv.reader([header]))]

    def read(line: str) -> Entry | None:
        if line == header:
            return None
        values = next(csv.reader([line]))
        if len(values) > len(columns):
            raise BadLine(f"{len(values)} columns, not {len(columns)}")
        row = dict(zip(columns, (value.strip() for value in values), strict=False))
        code = row.get("country", "")
        return Entry(
            name=_name(row.get("name", "")), lat=_degrees(row.get("lat", ""), 90),
            lon=_degrees(row.get("lon", ""), 180), country=_country(code) if code else "",
            admin1=row.get("admin1") or None,
            names=tuple(n.strip() for n in row.get("names", "").replace(";", "|").split("|") if n.strip()),
        )  # fmt: skip

    return read


def _is_csv(header: str) -> bool:
    columns = {column.strip().casefold() for column in header.split(",")}
    return {"name", "lat", "lon"} <= columns


# Format, how its first line is told, its reader.
FORMATS: tuple[tuple[str, Callable[[str], bool], Callable[[str], Reader]], ...] = (
    ("GeoNames dump", lambda line: line.count("\t") == 18, read_dump),
    ("GeoNames postal", lambda line: line.count("\t") == 11, read_postal),
    ("CSV", _is_csv, read_csv),
)


def _name(value: str) -> str:
    if not value.strip() or len(value) > 200:
        raise BadLine("no name")
    return value.strip()


def _degrees(value: str, limit: int) -> float:
    try:
        number = float(value)
    except ValueError:
        raise BadLine(f"{value!r} is no number of degrees") from None
    if not -limit <= number <= limit:
        raise BadLine(f"{number} is beyond {limit} degrees")
    return number


def _whole(value: str) -> int:
    return int(value) if value.isdigit() else 0


def _country(code: str) -> str:
    code = code.strip().upper()
    if len(code) == 2:
        code = iso3_by_iso2().get(code, "")
    if len(code) != 3:
        raise BadLine(f"{code!r} is no ISO 3166-1 code")
    return code


def _romanised(name: str) -> tuple[str, ...]:
    """Returns the Ukrainian passport romanisation of a Cyrillic name, which postal files give alone."""
    if not any("\u0400" <= c <= "\u04ff" for c in name):
        return ()
    out, first = [], True
    for c in name:
        low = c.casefold()
        latin = _FIRST.get(low) if first and low in _FIRST else _LATIN.get(low, c)
        out.append(latin.capitalize() if c.isupper() and latin else latin or "")
        first = not c.isalpha() and c not in "'’ʼ-"
    return ("".join(out),)


# Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010.
_LETTERS = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
_SOUNDS = "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch - iu ia"
_LATIN = dict(zip(_LETTERS, _SOUNDS.replace("-", "").split(" "), strict=True))
_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}


@cache
def iso3_by_iso2() -> dict[str, str]:
    """Returns ISO3 by ISO2 codes."""
    return {row["iso2"]: row["iso3"] for row in read_table("countries.tsv") if row["iso2"]}
