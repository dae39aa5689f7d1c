"""Words on the map that leave each other room: what would lie over earlier words is left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from dateline.brief.map.frame import text

# Mean width of a letter in parts of its size: 0.52 to 0.57 in DejaVu Sans, for six names and rows of numbers.
_LETTER = 0.55


@dataclass(frozen=True, slots=True)
class Label:
    """Words centred on `x`, standing on `y`, in units of the sheet."""

    x: float
    y: float
    words: str
    size: float

    def covers(self, other: Label) -> bool:
        """Says whether the two would lie over each other."""
        wide = (len(self.words) * self.size + len(other.words) * other.size) * _LETTER / 2
        tall = max(self.size, other.size)
        return abs(self.x - other.x) < wide and abs(self.y - other.y) < tall


def written(labels: Iterable[Label]) -> list[ET.Element]:
    """Returns the labels that have room, the earlier ones first."""
    kept: list[Label] = []
    for label in labels:
        if not any(label.covers(other) for other in kept):
            kept.append(label)
    return [text(label.x, label.y, label.words, size=label.size, anchor="middle") for label in kept]
