"""Fills a ledger with synthetic claims and times what `dateline show` asks of it.

    python tools/bench_ledger.py [--claims 1000000] [--ledger FILE]

A FILE that is already filled is only asked. Places, actors and types are skewed as in reporting (the
first of n comes n times as often as the nth), days cluster in the last of three years. Each look-up is
timed three times on an opened ledger, the slowest counts: its count (all, placed, dated) and its first
50 claims in full, by the wall and by the processor, which a busy machine does not inflate.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from dateline.ledger import Entry, Ledger, filing
from dateline.ledger.parameters import parse_filter
from dateline.model import Report

PLACES, ACTORS, PER_REPORT, PER_COMMIT = 4000, 300, 20, 250
FIRST_DAY = dt.date(2022, 1, 1)
DAYS = 3 * 365
TYPES = "shelling armed_clash air_strike casualties displacement meeting damage arrest threat aid".split()
COUNTRIES = "UKR SYR SDN YEM MMR ETH IRQ COD MLI SOM".split()
SECTORS = "MIL GOV REB CVL MED SPY".split()
WORDS = "shells hit the market hospital bridge north town killed wounded troops drones school depot".split()
_JUDGED = {
    "value": "shelling", "score": 1.0, "rule": "synthetic", "reason": "", "words": [], "rejected": [],
}  # fmt: skip
LOOK_UPS: tuple[dict[str, str], ...] = (
    {},
    {"sort": "date"},
    {"sort": "-confidence"},
    {"type": "shelling"},
    {"type": "aid"},
    {"from": "2024-06-01", "to": "2024-06-07"},
    {"from": "2022-06-01", "to": "2022-06-07", "type": "air_strike,shelling"},
    {"country": "UKR"},
    {"country": "UKR", "admin1": "Region 0", "type": "shelling", "from": "2024-01-01"},
    {"actor": "UKRMIL"},
    {"actor": "UKR", "type": "armed_clash"},
    {"actor": "Actor 299"},
    {"source": "SDN", "country": "SDN", "from": "2024-01-01"},
    {"source": "Outlet 7"},
    {"bbox": "30,40,40,50"},
    {"bbox": "-180,-90,180,90", "type": "meeting"},
    {"near": "48.0,37.0,50"},
    {"near": "48.0,37.0,50", "type": "shelling", "from": "2024-01-01", "actor": "UKRMIL"},
    {"q": "market"},
    {"q": "market hospital bridge"},
    {"q": "depot", "country": "SYR", "from": "2024-06-01"},
)


class Generator:
    """Makes reports with claims; the same seed makes the same ones."""

    def __init__(self, seed: int = 7) -> None:
        self.random = random.Random(seed)
        self.places = [self._place(n) for n in range(PLACES)]
        self.actors = [self._actor(n) for n in range(ACTORS)]
        self.skew = {size: [1 / n for n in range(1, size + 1)] for size in (PLACES, ACTORS, len(TYPES))}

    def _place(self, n: int) -> dict[str, Any]:
        country = n % len(COUNTRIES)
        return {
            "name": f"Town {n}",
            "country": COUNTRIES[country],
            "admin1": f"Region {n % 70 // 10}",
            "lat": 48 - 4 * country + self.random.gauss(0, 1.5),
            "lon": 37 + 3 * country + self.random.gauss(0, 2),
            "precision": "settlement",
            "geonameid": n,
        }

    def _actor(self, n: int) -> dict[str, Any]:
        code = COUNTRIES[n % len(COUNTRIES)] + SECTORS[n // len(COUNTRIES) % len(SECTORS)]
        return {"name": f"Actor {n}", "id": f"actor-{n}", "code": code}

    def _pick(self, items: list[Any], count: int = 1) -> list[Any]:
        return self.random.choices(items, self.skew[len(items)], k=count)

    def report(self, n: int) -> tuple[Report, list[Entry]]:
        """Returns the nth report with its claims."""
        day = FIRST_DAY + dt.timedelta(int(DAYS * self.random.betavariate(3, 1)))
        lines = [" ".join(self.random.choices(WORDS, k=8)) for _ in range(PER_REPORT)]
        text = f"Report {n}.\n" + "\n".join(lines)
        digest = hashlib.sha256(text.encode()).hexdigest()
        report = Report(
            id=f"rep_{digest[:16]}", text=text, published=day, published_how="given",
            outlet=f"Outlet {n % 40}", title=f"Report {n}", origin=f"synthetic/{n}", sha256=digest,
        )  # fmt: skip
        return report, list(self._entries(report, lines))

    def _entries(self, report: Report, lines: list[str]) -> Iterator[Entry]:
        at = report.text.index("\n") + 1
        for position, line in enumerate(lines):
            words = {"text": line, "start": at, "end": at + len(line)}
            yield Entry(self._claim(report, position, words), {"type": _JUDGED})
            at += len(line) + 1

    def _claim(self, report: Report, position: int, words: dict[str, Any]) -> dict[str, Any]:
        day = report.published - dt.timedelta(self.random.randrange(4)) if report.published else None
        party = [{**words, **actor} for actor in self._pick(self.actors, 3)]
        time_ = {"start": str(day), "end": str(day), "precision": "day", "text": words["text"]}
        return {
            "id": f"clm_{hashlib.sha256(f'{report.id}{position}'.encode()).hexdigest()[:16]}",
            "report": report.id,
            "type": self._pick(TYPES)[0],
            "plover": "ASSAULT",
            "acled": {"event_type": "Battles", "sub_event_type": "Armed clash"},
            "ucdp": 1,
            "polarity": "positive",
            "modality": "actual",
            "evidence": words,
            "actors": party[:1],
            "targets": party[1:2],
            "sources": party[2:] if self.random.random() < 0.6 else [],
            "place": {**words, **self._pick(self.places)[0]} if self.random.random() < 0.85 else None,
            "time": {**time_, "span": [words["start"], words["end"]]} if self.random.random() < 0.9 else None,
            "quantities": [],
            "verification": None,
            "background": False,
            "confidence": round(self.random.random(), 3),
        }


def fill(ledger: Ledger, claims: int) -> None:
    """Files reports until there are so many claims; many a commit, where `dateline add` commits each."""
    make, at = Generator(), dt.datetime.now(dt.UTC)
    for first in range(0, claims // PER_REPORT, PER_COMMIT):
        with ledger._writes() as connection:
            for n in range(first, min(first + PER_COMMIT, claims // PER_REPORT)):
                report, entries = make.report(n)
                filing.file(connection, report, entries, reader="synthetic", at=at)


def slowest(action: Callable[[], object]) -> tuple[float, float]:
    """Returns the longest of three runs in seconds, by the wall and by the processor."""
    walls, processor = [], []
    for _ in range(3):
        start = time.process_time()
        walls.append(_timed(action))
        processor.append(time.process_time() - start)
    return max(walls), max(processor)


def _timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def ask(ledger: Ledger) -> None:
    """Prints how long each look-up takes."""
    print(f"{'count s':>8} {'cpu':>6} {'rows s':>8} {'cpu':>6} {'fitting':>9}  look-up")
    for parameters in LOOK_UPS:
        wanted = parse_filter(parameters)
        count, count_cpu = slowest(lambda wanted=wanted: ledger.tally_claims(wanted))
        rows, rows_cpu = slowest(lambda wanted=wanted: list(ledger.claims(wanted, limit=50)))
        tally = ledger.tally_claims(wanted)
        fitting = f"{'' if tally.is_exact else '>'}{tally.fitting:,}"
        print(
            f"{count:8.3f} {count_cpu:6.3f} {rows:8.3f} {rows_cpu:6.3f} {fitting:>9}  {parameters}",
            flush=True,
        )


def main() -> None:
    """Fills, asks, adds one report, and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--ledger", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.ledger or Path(folder) / "bench.db"
        with Ledger.open(path, create=True) as ledger:
            if not ledger.tally_claims().all:
                print(f"filled in {_timed(lambda: fill(ledger, arguments.claims)):.0f} s")
            print(f"{ledger.tally_claims().all:,} claims, {path.stat().st_size / 1e6:,.0f} MB")
            ask(ledger)
            report, entries = Generator(seed=time.time_ns()).report(time.time_ns())
            adding = _timed(lambda: ledger.file(report, entries, reader="synthetic"))
            print(f"one report of {PER_REPORT} claims added in {adding:.3f} s")


if __name__ == "__main__":
    main()
