"""Fills a ledger on a PostgreSQL server and times what a newsroom asks of it while others add claims.

    python -m tools.bench_postgres [--incidents 1000000] [--ledger postgresql://...]

Without a ledger it starts a cluster of its own. Claims are those of `bench_ledger.py`, each an incident of
its own; a ledger that is filled already is only asked. Readers ask for something, look at it for `--pause`
seconds on average, and ask again; `--processes` of Python share them, as one could not compute for all.
Writers file reports of 20 claims, `--rate` a second each. Each line is a kind of question: how often it
was asked, and the median, the 95th percentile and the longest answer in milliseconds, the whole time from
the call to the values. The exit code is 1 where a 95th percentile is over the limit.
"""

from __future__ import annotations

import argparse
import multiprocessing as mp
import random
import sys
import time
from collections.abc import Callable
from multiprocessing.queues import Queue
from pathlib import Path
from threading import Thread

import psycopg

sys.path.insert(0, str(Path(__file__).parent))

from bench_api import incidents
from bench_ledger import COUNTRIES, TYPES, WORDS, Generator, fill
from dateline.ledger import Ledger, Linking
from dateline.ledger.parameters import parse_filter
from dateline.model import Linked
from postgres_cluster import cluster

# Milliseconds that a page may wait for its ledger (95th percentile): the figure to reach.
LIMIT = 150.0
Asked = tuple[str, float]


def window(ledger: Ledger, chance: random.Random) -> None:
    """A map of some hundred kilometres, in a country."""
    country = chance.randrange(len(COUNTRIES))
    south, west = 48 - 4 * country - chance.uniform(0, 2), 37 + 3 * country - chance.uniform(0, 2)
    ledger.cells(parse_filter({"bbox": f"{west},{south},{west + 2},{south + 2}"}), degrees=0.05)


def world(ledger: Ledger, chance: random.Random) -> None:
    """A map of everything, as the workspace opens with it."""
    del chance
    ledger.cells(parse_filter({}), degrees=5.625)


def filtered(ledger: Ledger, chance: random.Random) -> None:
    """The first incidents of a type, country and month, and how many there are."""
    month = f"2024-{chance.randrange(1, 13):02}"
    given = {"type": chance.choice(TYPES), "country": chance.choice(COUNTRIES), "from": f"{month}-01"}
    wanted = parse_filter(given | {"to": f"{month}-28"})
    ledger.incidents_after(wanted, limit=50)
    ledger.tally_incidents(wanted)


def newest(ledger: Ledger, chance: random.Random) -> None:
    """The newest incidents of a type, whenever."""
    ledger.incidents_after(parse_filter({"type": chance.choice(TYPES)}), limit=50)


def words(ledger: Ledger, chance: random.Random) -> None:
    """The newest claims with three words, and how many there are."""
    wanted = parse_filter({"q": " ".join(chance.sample(WORDS, 3))})
    ledger.claims_after(wanted, limit=50)
    ledger.tally_claims(wanted)


def phrase(ledger: Ledger, chance: random.Random) -> None:
    """The newest incidents with a claim that holds a phrase, in a country."""
    quoted = '"' + " ".join(chance.sample(WORDS, 2)) + '"'
    ledger.incidents_after(parse_filter({"q": quoted, "country": chance.choice(COUNTRIES)}), limit=50)


def around(ledger: Ledger, chance: random.Random) -> None:
    """The newest claims in 50 km around a place."""
    country = chance.randrange(len(COUNTRIES))
    near = f"{48 - 4 * country + chance.gauss(0, 1)},{37 + 3 * country + chance.gauss(0, 1)},50"
    ledger.claims_after(parse_filter({"near": near}), limit=50)


# What is asked, and how often of a hundred times.
QUESTIONS: tuple[tuple[Callable[[Ledger, random.Random], None], int], ...] = (
    (window, 30), (world, 5), (filtered, 20), (newest, 15), (words, 10), (phrase, 10), (around, 10),
)  # fmt: skip


def read(address: str, number: int, seed: int, until: float, pause: float, told: Queue[list[Asked]]) -> None:
    """So many readers in one process."""
    asked: list[Asked] = []
    with Ledger.open(address) as ledger:
        threads = [
            Thread(target=_read, args=(ledger, random.Random(seed * 1000 + n), until, pause, asked))
            for n in range(number)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    told.put(asked)


def _read(ledger: Ledger, chance: random.Random, until: float, pause: float, asked: list[Asked]) -> None:
    questions, shares = zip(*QUESTIONS, strict=True)
    time.sleep(chance.uniform(0, pause))
    while time.time() < until:
        question = chance.choices(questions, shares)[0]
        start = time.perf_counter()
        question(ledger, chance)
        asked.append((question.__name__, (time.perf_counter() - start) * 1000))
        time.sleep(chance.expovariate(1 / pause))


def write(address: str, seed: int, until: float, rate: float, told: Queue[list[Asked]]) -> None:
    """One writer, who files a report as often as the rate says, or as often as it can."""
    make, asked = Generator(seed), list[Asked]()
    with Ledger.open(address) as ledger:
        due, n = time.time(), seed * 1_000_000
        while time.time() < until:
            report, entries = make.report(n)
            start = time.perf_counter()
            ledger.file(report, entries, reader="synthetic")
            asked.append(("file a report", (time.perf_counter() - start) * 1000))
            n, due = n + 1, due + 1 / rate
            time.sleep(max(0.0, due - time.time()))
    told.put(asked)


def bench(address: str, given: argparse.Namespace) -> bool:
    """Lets all loose at once and prints what each kind of question took; says whether all are in time."""
    told: Queue[list[Asked]] = mp.Queue()
    until = time.time() + given.seconds
    shares = [len(range(n, given.readers, given.processes)) for n in range(given.processes)]
    workers = [
        mp.Process(target=read, args=(address, share, seed, until, given.pause, told))
        for seed, share in enumerate(shares)
    ]
    workers += [
        mp.Process(target=write, args=(address, 100 + n + int(until), until, given.rate, told))
        for n in range(given.writers)
    ]
    for worker in workers:
        worker.start()
    asked = [one for _ in workers for one in told.get()]
    for worker in workers:
        worker.join()
    return tell(asked)


def tell(asked: list[Asked]) -> bool:
    """Prints a line for each kind of question and says whether the readers' were all in time."""
    by_kind: dict[str, list[float]] = {}
    for kind, taken in asked:
        by_kind.setdefault(kind, []).append(taken)
    in_time = True
    print(f"{'asked':>7} {'median':>8} {'p95':>8} {'longest':>8}  ms")
    for kind, taken in sorted(by_kind.items()):
        taken.sort()
        p95 = taken[min(len(taken) - 1, int(len(taken) * 0.95))]
        late = p95 > LIMIT and kind != "file a report"
        in_time = in_time and not late
        print(
            f"{len(taken):7,} {taken[len(taken) // 2]:8.1f} {p95:8.1f} {taken[-1]:8.1f}  {kind}"
            f"{'  late' if late else ''}",
            flush=True,
        )
    return in_time


def alone(address: str) -> None:
    """Prints how long each question takes when nobody else asks: the second slowest of seven."""
    chance = random.Random(5)
    with Ledger.open(address) as ledger:
        for question, _ in QUESTIONS:
            taken = []
            for _ in range(7):
                start = time.perf_counter()
                question(ledger, chance)
                taken.append((time.perf_counter() - start) * 1000)
            print(f"{sorted(taken)[-2]:8.1f} ms alone  {question.__name__}", flush=True)


def prepare(address: str, number: int) -> None:
    """Fills an empty ledger and lets the server count what is in it."""
    with Ledger.open(address, create=True) as ledger:
        if not ledger.tally_incidents().all:
            start = time.perf_counter()
            fill(ledger, number)
            ledger.store_incidents(_all(ledger), linker="bench")
            print(f"filled in {time.perf_counter() - start:,.0f} s", flush=True)
            with psycopg.connect(address, autocommit=True) as session:
                session.execute("VACUUM ANALYZE")
        counts = ledger.tally_claims().all, ledger.tally_incidents().all
        with ledger._reads() as connection:
            size = connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one()
        print(f"{counts[0]:,} claims, {counts[1]:,} incidents, {size / 1e6:,.0f} MB", flush=True)


def _all(ledger: Ledger) -> Linking:
    """All incidents, as one linking: a hundred thousand take 300 MB while they are made."""
    return Linking(Linked(tuple(incidents(ledger)), (), ()))


def main() -> int:
    """Fills, asks alone, asks with all at once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--incidents", type=int, default=100_000)
    parser.add_argument("--ledger")
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--processes", type=int, default=5)
    parser.add_argument("--writers", type=int, default=4)
    parser.add_argument("--rate", type=float, default=1.0)
    parser.add_argument("--pause", type=float, default=5.0)
    parser.add_argument("--seconds", type=float, default=60.0)
    given = parser.parse_args()
    if given.ledger:
        return _run(given.ledger, given)
    with cluster() as address:
        return _run(address, given)


def _run(address: str, given: argparse.Namespace) -> int:
    prepare(address, given.incidents)
    alone(address)
    return 0 if bench(address, given) else 1


if __name__ == "__main__":
    sys.exit(main())
