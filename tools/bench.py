"""Times the reader beside spaCy's own parse of the same text, in one run, and prints the ratio.

    python tools/bench.py [--reports FILE.jsonl] [--limit N]

FILE holds one JSON object a line with `text` (and `published`). Without it the sample reports that come
with the package are read many times over. Peak memory is that of this process, spaCy's run included, so
the reader is measured first.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import importlib.util
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

from dateline.language.parser import MODELS
from dateline.model import Report
from dateline.pipeline import Kit, read_many

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared/data/corpus/reports.jsonl"
SAMPLES = ROOT / "src/dateline/samples"
REPEATS = 100
DATELINE = Path(sys.executable).parent / "dateline"


def load(path: Path | None, limit: int) -> list[Report]:
    """Returns the reports to read."""
    if path is None:
        texts = [p.read_text("utf-8") for p in sorted(SAMPLES.glob("*.txt"))] * REPEATS
        return [Report(id=f"rep_{n}", text=t, published=dt.date(2024, 5, 14)) for n, t in enumerate(texts)][
            :limit
        ]
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()][:limit]
    return [
        Report(
            id=f"rep_{n}",
            text=row["text"],
            published=dt.date.fromisoformat(row["published"][:10]) if row.get("published") else None,
        )
        for n, row in enumerate(rows)
    ]


def seconds(command: list[str], runs: int = 3) -> float:
    """Returns the median wall time of a command, in seconds."""
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        taken.append(time.perf_counter() - start)
    return sorted(taken)[runs // 2]


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description="Times the reader beside spaCy's own parse.")
    parser.add_argument("--reports", type=Path, default=SHARED if SHARED.exists() else None)
    parser.add_argument("--limit", type=int, default=10_000)
    arguments = parser.parse_args()
    reports = load(arguments.reports, arguments.limit)
    kit = Kit.load()
    start = time.perf_counter()
    claims = sum(len(reading.claims) for reading in read_many(reports, kit))
    ours = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    model = next(m for m in MODELS if importlib.util.find_spec(m))
    nlp = importlib.import_module(model).load()
    start = time.perf_counter()
    tokens = sum(len(doc) for doc in nlp.pipe(report.text for report in reports))
    spacy = time.perf_counter() - start
    sample = str(next(iter(sorted(SAMPLES.glob("*.txt")))))
    print(f"{len(reports)} reports, {tokens} tokens, {claims} claims ({model})")
    print(f"reader             {ours:8.1f} s  {tokens / ours:8.0f} tokens/s")
    print(f"nlp.pipe           {spacy:8.1f} s  {tokens / spacy:8.0f} tokens/s")
    print(f"ratio              {ours / spacy:8.2f}    (reader / nlp.pipe; at most 1.0 is wanted)")
    print(f"peak memory        {peak:8.0f} MB   (at most 1,200 is wanted)")
    print(f"dateline --help    {seconds([str(DATELINE), '--help']):8.2f} s    (under 0.5 is wanted)")
    print(f"one report         {seconds([str(DATELINE), 'read', sample]):8.2f} s    (under 4 is wanted)")


if __name__ == "__main__":
    main()
