"""Loads the reviewed files: countries, areas, parts of countries, borders and the words around names."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from importlib.resources import files
from io import StringIO
from typing import Any, cast

import yaml

from dateline.errors import KnowledgeError
from dateline.model import Place
from dateline.model.place import Precision
from dateline.places.spelling import plain

_DATA = files("dateline.places") / "data"


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its place, its capital's English name and the adjectives for it."""

    place: Place
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capital: str


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All reviewed knowledge of the room; names are keyed by their plain form.

    `parts` gives (ISO3, part) -> (lat, lon) with parts as one word ("northeastern"); `borders` gives a
    sorted pair of ISO3 codes -> (lat, lon); `words` gives lists of the vocabulary. `country_abroad` are names
    of countries in other languages than English.
    """

    countries: dict[str, Country]
    country_named: dict[str, str]
    country_abroad: dict[str, str]
    adjective_of: dict[str, str]
    areas: dict[str, Place]
    parts: dict[tuple[str, str], tuple[float, float]]
    borders: dict[tuple[str, str], tuple[float, float]]
    fronts: dict[str, tuple[float, float]]
    words: dict[str, frozenset[str]]
    nominals: dict[str, str]
    stop_names: frozenset[str]
    abbreviations: dict[str, str]

    @classmethod
    def load(cls) -> Knowledge:
        """Reads the files; raises KnowledgeError where one is malformed."""
        parts = {(r["iso3"], r["part"]): _point(r) for r in read_table("parts.tsv")}
        countries = {r["iso3"]: _country(r, parts) for r in read_table("countries.tsv")}
        vocabulary = cast("dict[str, Any]", yaml.load(_text("vocabulary.yaml"), Loader=_LOADER))
        nominals = vocabulary.pop("nominals")
        return cls(
            countries=countries,
            country_named={plain(n): iso3 for iso3, c in countries.items() for n in c.names},
            country_abroad=_names_abroad(),
            adjective_of={a.casefold(): iso3 for iso3, c in countries.items() for a in c.adjectives},
            areas=_areas(),
            parts=parts,
            borders={(r["one"], r["other"]): _point(r) for r in read_table("borders.tsv")},
            fronts={r["iso3"]: _point(r) for r in read_table("fronts.tsv")},
            words={key: frozenset(map(str, value)) for key, value in vocabulary.items()},
            nominals={phrase: kind for kind, phrases in nominals.items() for phrase in phrases},
            abbreviations={r["short"]: r["region"] for r in read_table("abbreviations.tsv")},
            stop_names=frozenset(
                word
                for line in _text("stop_names.txt").splitlines()
                if line[:1] != "#"
                for word in line.split()
            ),
        )


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_table(name: str) -> list[dict[str, str]]:
    """Returns the rows of a tab-separated file; raises KnowledgeError on a row of wrong length."""
    rows = list(csv.DictReader(StringIO(_text(name)), delimiter="\t", quoting=csv.QUOTE_NONE))
    for number, row in enumerate(rows, 2):
        if None in row or None in row.values():
            raise KnowledgeError(f"{name}, line {number} has the wrong number of columns.")
    return rows


def _text(name: str) -> str:
    return (_DATA / name).read_text("utf-8")


def _point(row: dict[str, str]) -> tuple[float, float]:
    return float(row["lat"]), float(row["lon"])


def _country(row: dict[str, str], parts: dict[tuple[str, str], tuple[float, float]]) -> Country:
    names = tuple(row["names"].split("|"))
    lat, lon = _point(row) if row["lat"] else parts.get((row["iso3"], "central"), (None, None))
    return Country(
        Place(names[0], row["iso3"], lat, lon, "country"),
        names,
        tuple(a for a in row["adjectives"].split("|") if a),
        row["capital"],
    )


def _names_abroad() -> dict[str, str]:
    rows = (*read_table("country_names.tsv"), *read_table("country_short_names.tsv"))
    return {plain(name): row["iso3"] for row in rows for name in row["names"].split("|")}


def _areas() -> dict[str, Place]:
    found: dict[str, Place] = {}
    for row in read_table("areas.tsv"):
        names = row["names"].split("|")
        country = None if row["iso3"] == "\\N" else row["iso3"]
        place = Place(names[0], country, *_point(row), cast("Precision", row["precision"]))
        for name in names:
            if found.setdefault(plain(name), place) is not place:
                raise KnowledgeError(f"areas.tsv names {name!r} twice.")
    return found
