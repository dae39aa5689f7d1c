"""Writes invented reports to measure with: the samples of the package, with other towns and days."""

from __future__ import annotations

import datetime as dt
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "src/dateline/samples"
# What stands in the samples, and towns of the same war to tell them apart by.
_TOWNS = re.compile(r"\b(El Obeid|Kassala|Port Sudan|El Fasher|Nyala|Omdurman|Wad Madani|Kosti|Zalingei)\b")
_NAMES = (
    "El Obeid", "Kassala", "Port Sudan", "El Fasher", "Nyala", "Omdurman", "Wad Madani", "Kosti", "Zalingei",
    "Dongola", "Atbara", "Sennar", "El Geneina", "Kadugli", "Ed Damazin", "Gedaref", "Shendi", "Babanusa",
)  # fmt: skip
# Characters of a paragraph that is no mere heading.
_LEAST = 100
_START = dt.date(2023, 4, 15)


def reports(count: int, *, seed: int = 1, short: bool = False) -> Iterator[dict[str, str]]:
    """Yields records of reports, no two of them alike; short ones are a paragraph of a sample."""
    chance = random.Random(seed)
    texts = [path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    if short:
        texts = [paragraph for text in texts for paragraph in text.split("\n\n") if len(paragraph) > _LEAST]
    for number in range(count):
        towns = dict(zip(_NAMES, chance.sample(_NAMES, len(_NAMES)), strict=True))
        text = _TOWNS.sub(lambda match, towns=towns: towns[match[0]], texts[number % len(texts)])
        # A paragraph of its own that no other report has, so that reports are no copies of each other.
        words = " ".join(chance.sample(re.findall(r"\w+", text), 12)).lower()
        day = _START + dt.timedelta(days=chance.randrange(900))
        yield {
            "text": f"{text}\nDispatch {number} of the day speaks of {words}.\n",
            "published": day.isoformat(),
            "outlet": f"outlet {chance.randrange(60)}",
        }


def write(path: Path, count: int, *, short: bool = False) -> int:
    """Writes so many reports as JSON lines; returns the size of the file in bytes."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(report)}\n" for report in reports(count, short=short))
    return path.stat().st_size
