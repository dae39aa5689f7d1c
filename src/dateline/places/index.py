"""Holds places and their names in sorted arrays that are mapped into memory, not read."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt

from dateline.errors import GazetteerError
from dateline.places.spelling import fold_keys, plain

Kind = Literal["settlement", "section", "district", "region"]
KINDS: tuple[Kind, ...] = ("settlement", "section", "district", "region")

_ROW = np.dtype(
    [
        ("lat", "<f4"), ("lon", "<f4"), ("population", "<u4"), ("geonameid", "<u4"),
        ("name", "<u4"), ("admin1", "<u2"), ("country", "u1"), ("kind", "u1"),
    ]
)  # fmt: skip
# The highest bit of a row number says that the name is the place's own, not an alternate.
_OWN = 1 << 31
_FILES = ("keys", "rows", "fold_keys", "fold_rows", "places")


@dataclass(frozen=True, slots=True)
class Entry:
    """A place as a gazetteer lists it; `country` is ISO3, `names` its alternate names."""

    name: str
    lat: float
    lon: float
    country: str
    kind: Kind = "settlement"
    admin1: str | None = None
    population: int = 0
    geonameid: int | None = None
    names: tuple[str, ...] = ()
    own: bool = True


class Index:
    """Places by the plain form and by the fold key of their names."""

    def __init__(self, folder: Path) -> None:
        try:
            keys, rows, folds, fold_rows, places = (
                np.load(folder / f"{name}.npy", mmap_mode="r") for name in _FILES
            )
            words = json.loads((folder / "words.json").read_text("utf-8"))
            self._names = np.memmap(folder / "names.bin", dtype=np.uint8, mode="r")
        except (OSError, ValueError) as error:
            raise GazetteerError(
                f"The index of places in {folder} cannot be read: {error}.",
                expected="the files that the gazetteer's builder writes",
                cure="install Dateline again, or add the file of places again",
            ) from error
        self._keys, self._rows = keys, rows
        self._fold_keys, self._fold_rows = folds, fold_rows
        self._places = places
        self._countries: list[str] = words["countries"]
        self._admin1: list[str] = words["admin1"]

    def __len__(self) -> int:
        return len(self._places)

    def named(self, form: str) -> tuple[Entry, ...]:
        """Returns the places with that plain form of a name, the most populous first."""
        return tuple(self._entry(int(row)) for row in _between(self._keys, self._rows, _hash(form)))

    def folded(self, key: str, country: str) -> tuple[Entry, ...]:
        """Returns the places of a country with that fold key."""
        found = _between(self._fold_keys, self._fold_rows, _hash(f"{country}|{key}"))
        return tuple(self._entry(int(row)) for row in found)

    def country_at(self, lat: float, lon: float) -> str:
        """Returns ISO3 of the listed place that is nearest to a point in WGS 84 degrees."""
        north = self._places["lat"] - lat
        east = (self._places["lon"] - lon + 180) % 360 - 180
        nearest = int(np.argmin(north**2 + (east * np.cos(np.radians(lat))) ** 2))
        country: str = self._countries[self._places[nearest]["country"]]
        return country

    def own_names(self) -> Iterator[str]:
        """Yields the name of each place, once."""
        packed, at = bytes(self._names), 0
        while at < len(packed):
            size = packed[at]
            yield packed[at + 1 : at + 1 + size].decode("utf-8", "ignore")
            at += 1 + size

    def _entry(self, row: int) -> Entry:
        own = bool(row & _OWN)
        place = self._places[row & ~_OWN]
        start = int(place["name"])
        size = int(self._names[start])
        return Entry(
            name=bytes(self._names[start + 1 : start + 1 + size]).decode("utf-8"),
            lat=round(float(place["lat"]), 4),
            lon=round(float(place["lon"]), 4),
            country=self._countries[place["country"]],
            kind=KINDS[place["kind"]],
            admin1=self._admin1[place["admin1"]] or None,
            population=int(place["population"]),
            geonameid=int(place["geonameid"]) or None,
            own=own,
        )


def write_index(entries: Iterable[Entry], folder: Path) -> int:
    """Writes the index of `entries` into `folder`, each file at once; returns the number of names.

    The same entries give the same bytes, whatever their order.
    """
    ranked = sorted(entries, key=lambda e: (-e.population, e.country, e.name, e.geonameid or 0, e.lat))
    countries = sorted({e.country for e in ranked})
    admin1 = ["", *sorted({e.admin1 for e in ranked if e.admin1})]
    country_at = {country: i for i, country in enumerate(countries)}
    admin1_at = {name: i for i, name in enumerate(admin1)}
    places = np.zeros(len(ranked), dtype=_ROW)
    names = bytearray()
    keys: dict[tuple[int, int], bool] = {}
    folds: set[tuple[int, int]] = set()
    name_at: dict[str, int] = {}
    for row, entry in enumerate(ranked):
        if entry.name not in name_at:
            name_at[entry.name] = len(names)
            text = entry.name.encode("utf-8")[:255]
            names += bytes([len(text)]) + text
        places[row] = (
            entry.lat, entry.lon, min(entry.population, 2**32 - 1), entry.geonameid or 0, name_at[entry.name],
            admin1_at[entry.admin1 or ""], country_at[entry.country], KINDS.index(entry.kind),
        )  # fmt: skip
        own = plain(entry.name)
        for form in {own, *map(plain, entry.names)} - {""}:
            keys[_hash(form), row] = form == own
        if entry.kind in ("settlement", "region"):
            for name in (entry.name, *entry.names):
                folds.update((_hash(f"{entry.country}|{k}"), row) for k in fold_keys(name, entry.country)[:1])
    folder.mkdir(parents=True, exist_ok=True)
    _write_pairs(folder, "keys", "rows", [(h, row | _OWN * own) for (h, row), own in keys.items()])
    _write_pairs(folder, "fold_keys", "fold_rows", list(folds))
    _write_array(folder / "places.npy", places)
    _write_bytes(folder / "names.bin", bytes(names) or b"\0")
    words = json.dumps({"countries": countries, "admin1": admin1}, ensure_ascii=False, indent=0)
    _write_bytes(folder / "words.json", words.encode("utf-8"))
    return len(keys)


def _hash(form: str) -> int:
    return int.from_bytes(blake2b(form.encode("utf-8"), digest_size=8).digest(), "little")


def _between(keys: npt.NDArray[np.uint64], rows: npt.NDArray[np.uint32], key: int) -> npt.NDArray[np.uint32]:
    wanted = np.uint64(key)
    start = int(np.searchsorted(keys, wanted, "left"))
    if start == len(keys) or keys[start] != wanted:
        return rows[:0]
    return rows[start : int(np.searchsorted(keys, wanted, "right"))]


def _write_pairs(folder: Path, keys: str, rows: str, pairs: list[tuple[int, int]]) -> None:
    pairs.sort(key=lambda pair: (pair[0], pair[1] & ~_OWN))
    _write_array(folder / f"{keys}.npy", np.array([h for h, _ in pairs], dtype="<u8"))
    _write_array(folder / f"{rows}.npy", np.array([r for _, r in pairs], dtype="<u4"))


def _write_array(path: Path, array: npt.NDArray[np.generic]) -> None:
    beside = path.with_suffix(".part")
    with beside.open("wb") as file:
        np.save(file, array)
    os.replace(beside, path)


def _write_bytes(path: Path, data: bytes) -> None:
    beside = path.with_suffix(".part")
    beside.write_bytes(data)
    os.replace(beside, path)
