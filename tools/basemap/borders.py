"""Tells borders that are contested, and lines that are no borders, from others."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from tools.basemap.shapefiles import Part

TABLE = Path(__file__).with_name("contested.tsv")
Treatment = Literal["dashed", "left-out"]


@dataclass(frozen=True, slots=True)
class Contested:
    """A box in WGS 84 degrees, how the lines inside it are drawn, and why."""

    name: str
    treatment: Treatment
    west: float
    south: float
    east: float
    north: float
    why: str

    def holds(self, line: list[Part]) -> bool:
        """Says whether the whole line lies in the box."""
        points = [point for part in line for point in part]
        return all(self.west <= x <= self.east and self.south <= y <= self.north for x, y in points)


def read_contested(path: Path = TABLE) -> tuple[Contested, ...]:
    """Reads the table; raises ValueError where a row is malformed."""
    return tuple(_row(line) for line in path.read_text("utf-8").splitlines() if line and line[0] != "#")


def _row(line: str) -> Contested:
    name, treatment, *box, why = line.split("\t")
    west, south, east, north = map(float, box)
    if treatment not in get_args(Treatment) or west >= east or south >= north:
        raise ValueError(f"contested.tsv: {name!r} holds no treatment and box: {line!r}")
    return Contested(name, treatment, west, south, east, north, why)  # type: ignore[arg-type]


def unused(table: tuple[Contested, ...], lines: list[list[Part]]) -> list[str]:
    """Returns the names of rows whose box holds no line."""
    return [row.name for row in table if not any(row.holds(line) for line in lines)]


def treatment_of(line: list[Part], table: tuple[Contested, ...]) -> Literal["firm", "dashed", "left-out"]:
    """Says how a border is drawn: as the first box that holds it says, else firm."""
    return next((row.treatment for row in table if row.holds(line)), "firm")
