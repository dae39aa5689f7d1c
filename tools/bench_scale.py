"""Measures a run: two workers against one, the engine against a plain pool, memory over many reports.

    python -m tools.bench_scale [--reports N] [--long N] [--out FIGURES.json]

All in one run and on invented reports, so that the ratios hold where the seconds do not. The figures go to a
file that `python -m tools.scale_bill` computes a bill from; what linking costs is added by
`tools/bench_parts.py --figures FILE`, as these reports tell of eighteen towns, denser than any archive.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tools.scale_reports import write

from dateline.scale.account import Account
from dateline.scale.engines.table import engine_named
from dateline.scale.job import Job
from dateline.scale.parts import parts_of
from dateline.scale.run import Plan, run
from dateline.scale.sources import find_sources
from dateline.scale.store import Store

# Two cores are free where one busy process for a second gets all of its core beside another.
_FREE = 0.9


class Memory:
    """Hears of each part and keeps the memory of the workers over the reports that were read."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, int]] = []

    def read(self, account: Account, _done: int, _total: int) -> None:
        """Notes the largest worker."""
        self.seen.append((account.reports, max((w.megabytes for w in account.workers.values()), default=0)))

    def step(self, _what: str) -> None:
        """Hears nothing of what follows reading."""


def measure(source: Path, out: Path, *, engine: str, workers: int, part: int) -> tuple[Account, Memory]:
    """Runs once over the source."""
    memory = Memory()
    plan = Plan(engine_named(engine), workers, part)
    return run(Job(out), find_sources([str(source)]), plan, memory), memory


def steady(account: Account) -> float:
    """Reports a second of all workers, without their start: what an archive of any length is read at."""
    return sum(one.reports / one.seconds for one in account.workers.values() if one.seconds)


def free_cores() -> float:
    """How much of two cores two busy processes get: 2.0 on an idle machine of two."""
    spin = "import time; t = time.process_time() + 1\nwhile time.process_time() < t: pass"
    began = time.monotonic()
    busy = [subprocess.Popen([sys.executable, "-c", spin]) for _ in range(2)]
    for process in busy:
        process.wait()
    return 2 / (time.monotonic() - began)


def figures(folder: Path, count: int, part: int) -> Iterator[tuple[str, Any]]:
    """Yields the name and the value of each figure."""
    source = folder / "reports.jsonl"
    size = write(source, count)
    yield "cores_free", round(free_cores(), 2)
    yield "reports", count
    yield "bytes_of_text_per_report", round(size / count)
    one, _ = measure(source, folder / "one", engine="local", workers=1, part=part)
    two, _ = measure(source, folder / "two", engine="local", workers=2, part=part)
    yield "reports_per_second_1", round(steady(one), 3)
    yield "reports_per_second_2", round(steady(two), 3)
    yield "speed_up_of_2_workers", round(steady(two) / steady(one), 3)
    yield "seconds_of_a_pool", round(two.seconds_reading, 2)
    ray, _ = measure(source, folder / "ray", engine="ray", workers=2, part=part)
    yield "seconds_of_ray", round(ray.seconds_reading, 2)
    yield "overhead_of_ray", round(ray.seconds_reading / two.seconds_reading - 1, 4)
    yield "core_seconds_per_report", round(sum(w.cpu for w in one.workers.values()) / one.reports, 4)
    yield "claims_per_report", round(one.claims / one.reports, 3)
    for kind in ("claims", "reports"):
        total = sum(path.stat().st_size for path in (folder / "one" / kind).iterdir())
        yield f"bytes_of_{kind}_per_report", round(total / one.reports)
    yield (
        "bytes_of_incidents_per_claim",
        round((folder / "one/incidents.parquet").stat().st_size / one.claims, 1),
    )


def growth(folder: Path, count: int, part: int) -> Iterator[tuple[str, Any]]:
    """Yields what the memory of one worker does over many reports, of a paragraph each to save hours.

    They are read and not linked: of a paragraph with other towns in it thousands are nearly copies.
    """
    source, job = folder / "many.jsonl", Job(folder / "many")
    write(source, count, short=True)
    account, memory = Account("local"), Memory()
    parts = parts_of(find_sources([str(source)]), size=part)
    with Store(job.out).alone(), closing(engine_named("local").run(job, parts, 1)) as outcomes:
        for outcome in outcomes:
            account.count(outcome)
            memory.read(account, 0, 0)
    seen = memory.seen
    yield "reports_of_one_worker", account.reports
    yield "megabytes_of_a_worker", max(megabytes for _, megabytes in seen)
    for name, quarter in (("a_quarter", 1), ("half", 2), ("three_quarters", 3)):
        first = next(megabytes for reports, megabytes in seen if 4 * reports >= quarter * account.reports)
        yield f"megabytes_after_{name}", first


def main() -> None:
    """Prints the figures and keeps them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=10_000, help="reports to read in each way")
    parser.add_argument(
        "--long", type=int, default=50_000, help="short reports that one worker reads; 0: none"
    )
    parser.add_argument("--part", type=int, default=200_000, help="bytes of a part")
    parser.add_argument(
        "--out", type=Path, default=Path("build/scale.json"), help="where to keep the figures"
    )
    given = parser.parse_args()
    os.environ["DATELINE_HOME"] = os.devnull
    found: dict[str, Any] = {}
    with TemporaryDirectory() as folder:
        for name, value in figures(Path(folder), given.reports, given.part):
            found[name] = value
            print(f"{name:32} {value:>12,}", flush=True)
        for name, value in growth(Path(folder), given.long, given.part) if given.long else ():
            found[name] = value
            print(f"{name:32} {value:>12,}", flush=True)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    if found["cores_free"] < 2 * _FREE:
        print("Two cores were not free: the speed-up says little.")


if __name__ == "__main__":
    main()
