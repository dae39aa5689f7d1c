"""Writes how statuses look for the islands, from what the situation report draws.

python -m tools.build_looks
"""

from __future__ import annotations

import json
from pathlib import Path

from dateline.brief.map.shapes import _CORNERS
from dateline.brief.statuses import LOOKS

FOLDER = Path(__file__).resolve().parents[1] / "frontend/src/looks"


def files() -> dict[str, str]:
    """Returns the text of each file by its name; corners apart, since only the map needs them."""
    looks = [{"status": look.status, "words": look.words, "hue": look.hue} for look in LOOKS]
    corners = {
        look.status: [[round(x, 3), round(y, 3)] for x, y in _CORNERS[look.shape]]
        for look in LOOKS
        if look.shape in _CORNERS
    }
    return {"looks.json": _rows(looks), "corners.json": json.dumps(corners) + "\n"}


def _rows(rows: list[dict[str, str]]) -> str:
    return "[\n" + ",\n".join(" " + json.dumps(row) for row in rows) + "\n]\n"


if __name__ == "__main__":
    for name, text in files().items():
        (FOLDER / name).write_text(text, "utf-8")
