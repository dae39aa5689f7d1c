"""Times the workspace: 50 people browse while 500 reports are added; then pages over 100,000 incidents.

    python tools/bench_web.py [--users 50] [--reports 500] [--incidents 100000] [--large FILE]
                              [--only browse|large]

The server runs as people run it, `dateline serve`, in a process of its own. A person asks for a page,
looks at it for one to nine seconds, and asks for the next; 50 of them ask some 10 times a second. Reports are
invented, each of its own wording, handed in by POST /api/v1/reports as fast as the queue takes them. It
prints, by page, p50, p95 and p99 in milliseconds, and ends with 1 where a p95 is over the limit. FILE keeps
the large ledger.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import httpx

from bench_ledger import fill

# Milliseconds at p95 while reports are added, from what people take as immediate.
LIMIT = 500
# Milliseconds over 100,000 incidents: the overview may take two seconds, a page of a list a fifth.
LARGE = {
    "/": 2000,
    "/?type=shelling": 2000,
    "/api/v1/incidents/map?zoom=3": 2000,
    "/api/v1/incidents/timeline": 2000,
}
LARGE_ELSE = 200
# Seconds that a person looks at a page before asking for the next.
READS = (1.0, 9.0)
PAGES = (
    "/", "/?type=shelling", "/claims", "/claims?type=shelling&sort=date", "/claims?q=market", "/sources",
    "/api/v1/claims?type=shelling", "/api/v1/incidents", "/api/v1/incidents/map?zoom=3",
    "/api/v1/incidents/timeline", "REPORT", "INCIDENT",
)  # fmt: skip
TOWNS = "El Obeid,Nyala,Goma,Taiz,Lashkar Gah,Kharkiv,Bakhmut,Aleppo,Idlib,Mosul,Bunia,Gao,Mopti,Beni".split(
    ","
)
WHAT = "market hospital bridge depot school bakery convoy checkpoint station clinic mosque airfield".split()
WHO = "the army,the governor,residents,a spokesman for the rebels,the observers,the ministry".split(",")


def report(n: int) -> dict[str, str]:
    """Returns an invented report of some 100 words, unlike all others."""
    chance = random.Random(n)
    day = f"2024-05-{chance.randrange(1, 29):02d}"
    lines = [
        f"Shells hit a {chance.choice(WHAT)} in {chance.choice(TOWNS)} on Monday, killing "
        f"{chance.randrange(1, 40)} people and wounding {chance.randrange(1, 90)}, "
        f"{chance.choice(WHO)} said, in statement {n * 10 + line}."
        for line in range(4)
    ]
    return {
        "text": "\n\n".join(lines),
        "published": day,
        "outlet": f"Outlet {n % 12}",
        "title": f"Report {n}",
    }


@contextmanager
def server(ledger: Path) -> Iterator[tuple[str, int]]:
    """Runs `dateline serve` over the ledger, yields address and process; its log is a file beside."""
    command = [sys.executable, "-c", "from dateline.cli import main; main()", "serve", "--port", "0"]
    log = ledger.with_suffix(".log")
    with log.open("w") as told:
        process = subprocess.Popen([*command, "--ledger", str(ledger)], stderr=told)
        try:
            yield address_in(log), process.pid
        finally:
            process.terminate()
            process.wait(30)
    defects = log.read_text().count("Exception in ASGI application")
    if defects:
        print(f"{defects} defects, in {log}")


def address_in(log: Path) -> str:
    """Returns the address that the server says, once it does."""
    for _ in range(600):
        found = re.search(r"http://[\d.:]+", log.read_text())
        if found:
            return found[0]
        time.sleep(0.1)
    raise SystemExit(log.read_text())


class Times:
    """Milliseconds by page, and pages that were not there."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = defaultdict(list)
        self.missing: set[str] = set()

    async def get(self, client: httpx.AsyncClient, path: str, *, named: str) -> httpx.Response:
        """Asks for a page and counts how long it took under `named`."""
        start = time.perf_counter()
        try:
            answer = await client.get(path)
        except (httpx.ReadError, httpx.RemoteProtocolError):
            # The server had just let go of the silent connection: a browser asks again too.
            answer = await client.get(path)
        if answer.status_code == 200:
            self.taken[named].append((time.perf_counter() - start) * 1000)
        else:
            self.missing.add(f"{named} ({answer.status_code})")
        return answer

    def tell(self, limits: dict[str, int], otherwise: int) -> bool:
        """Prints the table and says whether every p95 is within its limit."""
        print(f"{'n':>6} {'p50':>7} {'p95':>7} {'p99':>7} {'limit':>6}  page")
        is_fine = True
        for name, taken in sorted(self.taken.items()):
            cuts = statistics.quantiles(taken, n=100) if len(taken) > 1 else taken * 99
            limit = limits.get(name, otherwise)
            is_over = cuts[94] > limit
            is_fine &= not is_over
            mark = "  OVER" if is_over else ""
            print(f"{len(taken):6} {cuts[49]:7.0f} {cuts[94]:7.0f} {cuts[98]:7.0f} {limit:6}  {name}{mark}")
        for name in sorted(self.missing):
            print(f"not there: {name}")
        return is_fine


async def browse(address: str, *, users: int, reports: int) -> bool:
    """Lets people browse until all reports are read and linked."""
    times, done = Times(), asyncio.Event()
    # The server lets go of a connection after five silent seconds; a browser would ask again.
    limits = httpx.Limits(max_connections=users + 10, keepalive_expiry=3)
    async with httpx.AsyncClient(base_url=address, timeout=60, limits=limits, trust_env=False) as client:
        ids = await known(client)
        people = [asyncio.create_task(person(client, times, ids, done, n)) for n in range(users)]
        start = time.perf_counter()
        # A program that keeps no cookies needs no token of a form.
        async with httpx.AsyncClient(base_url=address, timeout=60, trust_env=False) as program:
            read = await add(program, reports)
        took = time.perf_counter() - start
        done.set()
        await asyncio.gather(*people)
    asked = sum(map(len, times.taken.values()))
    print(f"{users} people asked {asked / took:.0f} times a second while {read} reports were read and linked")
    print(f"in {took:.0f} s: {read / took:.1f} reports a second")
    return times.tell({}, LIMIT)


async def known(client: httpx.AsyncClient) -> dict[str, list[str]]:
    """Ids of reports and incidents that pages are asked for."""
    held = (await client.get("/claims.json")).text + (await client.get("/api/v1/claims")).text
    told = (await client.get("/api/v1/incidents")).text
    return {
        "REPORT": [f"/reports/{id_}" for id_ in set(re.findall(r"rep_[0-9a-f]{16}", held))],
        "INCIDENT": [f"/incidents/{id_}" for id_ in set(re.findall(r"inc_[0-9a-f]{16}", told))],
    }


async def person(
    client: httpx.AsyncClient, times: Times, ids: dict[str, list[str]], done: asyncio.Event, number: int
) -> None:
    """Asks for one page after the other."""
    chance = random.Random(number)
    headers = {"REPORT": "/reports/ID", "INCIDENT": "/incidents/ID"}
    while not done.is_set():
        await asyncio.sleep(chance.uniform(*READS))
        page = chance.choice(PAGES)
        if page in ids and not ids[page]:
            continue
        path = chance.choice(ids[page]) if page in ids else page
        await times.get(client, path, named=headers.get(page, page))


async def add(client: httpx.AsyncClient, count: int) -> int:
    """Hands reports in, twenty at a time, and waits for the last job to end; returns how many were read."""
    jobs = []
    for first in range(0, count, 20):
        body = [report(n) for n in range(first, min(first + 20, count))]
        answer = await client.post("/api/v1/reports", json=body)
        answer.raise_for_status()
        jobs.append(answer.json()["links"]["self"])
    read = 0
    for job in jobs:
        while not (now := (await client.get(job)).json())["ended"]:
            await asyncio.sleep(1)
        read += now["counts"].get("read", 0)
    return read


async def ask(address: str, pid: int, *, rounds: int = 9) -> bool:
    """Asks one by one for pages over many incidents; the first round, which fills caches, counts as well.

    The processor's time of the server is printed too, since a busy machine does not inflate it.
    """
    times, spent = Times(), dict[str, float]()
    async with httpx.AsyncClient(base_url=address, timeout=120, trust_env=False) as client:
        ids = await known(client)
        for page in PAGES:
            paths = ids.get(page) or [page]
            before = processor(pid)
            for _ in range(rounds):
                await times.get(client, paths[0], named=page)
            spent[page] = (processor(pid) - before) / rounds
    for page, seconds in spent.items():
        print(f"{seconds * 1000:6.0f} ms of the processor each  {page}")
    return times.tell(LARGE, LARGE_ELSE)


def processor(pid: int) -> float:
    """Returns the seconds of the processor that a process has used, from Linux's table of processes."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def fill_samples(path: Path) -> None:
    """A small ledger: the samples, and 200 reports of synthetic claims."""
    from dateline.intake import Intake
    from dateline.ledger import Ledger
    from dateline.linking import update
    from dateline.reports import open_sources

    with Ledger.open(path, create=True) as ledger:
        samples = sorted(str(p) for p in Path(str(files("dateline") / "samples")).glob("*.txt"))
        for _ in Intake(ledger).take(open_sources(samples)):
            pass
        fill(ledger, 4000)
        update(ledger, linker="bench")


def fill_large(path: Path, count: int) -> None:
    """A ledger of so many incidents, each of a claim of its own."""
    from bench_api import incidents
    from dateline.ledger import Ledger, Linking
    from dateline.model import Linked

    with Ledger.open(path, create=True) as ledger:
        if not ledger.tally_incidents().all:
            fill(ledger, count)
            ledger.store_incidents(Linking(Linked(tuple(incidents(ledger)), (), ())), linker="bench")


def main() -> None:
    """Runs both parts and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--reports", type=int, default=500)
    parser.add_argument("--incidents", type=int, default=100_000)
    parser.add_argument("--large", type=Path)
    parser.add_argument("--only", choices=("browse", "large"))
    arguments = parser.parse_args()
    os.environ.pop("CI", None)
    is_fine = True
    with tempfile.TemporaryDirectory() as folder:
        if arguments.only != "large":
            small = Path(folder) / "small.db"
            fill_samples(small)
            with server(small) as (address, _):
                is_fine &= asyncio.run(browse(address, users=arguments.users, reports=arguments.reports))
        if arguments.only != "browse":
            large = arguments.large or Path(folder) / "large.db"
            fill_large(large, arguments.incidents)
            print(f"{arguments.incidents:,} incidents")
            with server(large) as (address, pid):
                is_fine &= asyncio.run(ask(address, pid))
    sys.exit(0 if is_fine else 1)


if __name__ == "__main__":
    main()
