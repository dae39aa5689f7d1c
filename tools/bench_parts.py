"""Links synthetic claims out of core and prints time, memory and how the cost grows.

    python tools/bench_parts.py [--ten-million] [--only N [--figures FIGURES.json]]

Each size runs in a process of its own: claims are written to Parquet files, then linked in parts by two
workers. Work is the processor time of all processes from reading those files to the last incident written.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from threading import Event, Thread

from dateline.bulk import Tally, link_files, write_claims
from synthetic_claims import claims

SIZES = (10_000, 100_000, 1_000_000)
TEN_MILLION = 10_000_000


def main() -> None:
    """Runs each size in a process of its own, so that memory is its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ten-million", action="store_true", help="also link 10,000,000 claims")
    parser.add_argument("--only", type=int, help="link this many in this process")
    parser.add_argument("--figures", type=Path, help="add what a claim costs to this file of bench_scale")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="where files lie meanwhile (a temporary folder)")
    arguments = parser.parse_args()
    if arguments.only:
        with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
            each = run(arguments.only, arguments.workers, Path(folder))
        if arguments.figures:
            keep(arguments.figures, arguments.only, each)
        return
    for count in (*SIZES, TEN_MILLION) if arguments.ten_million else SIZES:
        command = [sys.executable, __file__, "--only", str(count), "--workers", str(arguments.workers)]
        folder = ["--folder", str(arguments.folder)] if arguments.folder else []
        subprocess.run([*command, *folder], check=True)


def keep(path: Path, count: int, each: float) -> None:
    """Adds how many claims were linked, and the core seconds of each, to the figures of a file."""
    found = json.loads(path.read_text("utf-8")) if path.exists() else {}
    found |= {"claims_linked": count, "core_seconds_linking_per_claim": round(each, 6)}
    path.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


def run(count: int, workers: int, folder: Path) -> float:
    """Links `count` claims, prints lines of figures and returns the core seconds of a claim."""
    files = list(write_claims(claims(count), folder))
    start, before = time.perf_counter(), _work()
    with Memory() as memory:
        tally = link_files(
            files, folder / "out", workers=workers, told=lambda line: print(f"           {line}", flush=True)
        )
    took, worked = time.perf_counter() - start, _work() - before
    _print(count, took, worked, memory.most, tally)
    shutil.rmtree(folder / "out")
    return worked / count


def _print(count: int, took: float, worked: float, most: int, tally: Tally) -> None:
    per = worked / (count * math.log(count)) * 1e6
    again = tally.shares / count - 1
    print(f"{count:>10,} claims {took:8.1f} s ({worked:.1f} s of work, {per:.2f} µs per n ln n)")
    print(f"           {most / 1024:,.0f} MB at the peak, all processes together")
    found = f"{tally.incidents:,} incidents, {tally.links:,} links, {tally.contradictions:,} contradictions"
    print(f"           {found}")
    print(f"           {tally.parts:,} parts, {again:.1%} of the claims read twice", flush=True)


def _work() -> float:
    own, of_workers = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + of_workers.ru_utime + of_workers.ru_stime


class Memory:
    """The most memory of this process and its workers together, looked at four times a second."""

    def __init__(self) -> None:
        self.most = 0
        self._stop = Event()
        self._watch = Thread(target=self._look, daemon=True)

    def __enter__(self) -> Memory:
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._watch.join()

    def _look(self) -> None:
        """Adds up the shares of memory that each process has, in KiB."""
        while not self._stop.wait(0.25):
            children = Path("/proc/self/task")
            ids = ["self", *(i for t in children.iterdir() for i in (t / "children").read_text().split())]
            self.most = max(self.most, sum(_resident(i) for i in ids))


def _resident(process: str) -> int:
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0)


if __name__ == "__main__":
    main()
