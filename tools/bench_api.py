"""Fills a ledger with synthetic incidents and times what the map, the timeline and the lists ask of the API.

    python tools/bench_api.py [--incidents 100000] [--ledger FILE]

A FILE that is already filled is only asked. Claims are those of `bench_ledger.py`; each is an incident of
its own, with statuses skewed as in reporting. Every request goes through the whole application in this
process; the second slowest of seven counts: the slowest is the first, which fills caches.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from fastapi.testclient import TestClient

from bench_ledger import fill
from dateline.ledger import Ledger, Linking
from dateline.model import FiledParty, Incident, Linked, Place, Voice
from dateline.model.incident import Status
from dateline.web import Settings, Workspace, create_app

REQUESTS = (
    "/api/v1/incidents/map",
    "/api/v1/incidents/map?zoom=5&bbox=20,35,60,55",
    "/api/v1/incidents/map?zoom=9&bbox=36,47,38,49",
    "/api/v1/incidents/map?zoom=3&bbox=150,-60,-150,60",
    "/api/v1/incidents/map?zoom=2&type=shelling&from=2024-01-01",
    "/api/v1/incidents/map?zoom=2&actor=UKRMIL",
    "/api/v1/incidents/map?zoom=2&q=market",
    "/api/v1/incidents/timeline",
    "/api/v1/incidents/timeline?from=2024-03-01&to=2024-05-31",
    "/api/v1/incidents/timeline?country=UKR",
    "/api/v1/incidents/timeline?q=market",
    "/api/v1/incidents",
    "/api/v1/incidents?limit=1000",
    "/api/v1/claims",
    "/api/v1/claims?limit=1000",
    "/api/v1/claims?type=shelling&country=UKR",
    "/api/v1/claims?actor=UKRMIL&sort=-confidence",
    "/api/v1/claims?q=market",
    "/api/v1/sources",
    "/api/v1/places?q=kharkiv",
    "/api/v1/actors?q=wagner",
)
_SHARES = (55, 20, 14, 4, 5, 2)


def incidents(ledger: Ledger) -> Iterator[Incident]:
    """Yields an incident for each claim of the ledger."""
    chance = random.Random(11)
    for shown in ledger.claims():
        yield _incident(shown.public, chance.choices(get_args(Status), _SHARES)[0])


def _incident(claim: dict[str, Any], status: Status) -> Incident:
    place, time_ = claim["place"], claim["time"]
    names = ("name", "country", "lat", "lon", "precision", "admin1", "geonameid")
    who = [tuple(FiledParty(p["text"], p["name"], p["code"], p["id"]) for p in claim[many])
           for many in ("actors", "targets")]  # fmt: skip
    return Incident(
        id=f"inc_{claim['id'][4:]}",
        type=claim["type"],
        place=Place(*(place[name] for name in names)) if place else None,
        start=dt.date.fromisoformat(time_["start"]) if time_ else None,
        end=dt.date.fromisoformat(time_["end"]) if time_ else None,
        actors=who[0],
        targets=who[1],
        figures=(),
        claims=(claim["id"],),
        denials=(),
        foretold=(),
        voices=(Voice("synthetic", None, 1, (claim["id"],)),),
        status=status,
        rule="synthetic",
    )


def fill_incidents(ledger: Ledger, number: int) -> None:
    """Files claims, and an incident for each."""
    fill(ledger, number)
    ledger.store_incidents(Linking(Linked(tuple(incidents(ledger)), (), ())), linker="bench")


def milliseconds(client: TestClient, address: str) -> tuple[float, float, int]:
    """Returns the second slowest of seven runs by the wall and by the processor, and the answer's bytes."""
    taken, processor = [], []
    for _ in range(7):
        start, cpu = time.perf_counter(), time.process_time()
        answer = client.get(address)
        taken.append((time.perf_counter() - start) * 1000)
        processor.append((time.process_time() - cpu) * 1000)
        assert answer.status_code == 200, answer.text
    return sorted(taken)[-2], sorted(processor)[-2], len(answer.content)


def main() -> None:
    """Fills, asks and prints a line for each request."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--incidents", type=int, default=100_000)
    parser.add_argument("--ledger", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.ledger or Path(folder) / "bench.db"
        with Ledger.open(path, create=True) as ledger:
            if not ledger.tally_incidents().all:
                fill_incidents(ledger, arguments.incidents)
            print(f"{ledger.tally_claims().all:,} claims, {ledger.tally_incidents().all:,} incidents")
            client = TestClient(
                create_app(Workspace(ledger, Settings(path))), base_url="http://127.0.0.1:8750"
            )
            for address in REQUESTS:
                taken, cpu, size = milliseconds(client, address)
                print(f"{taken:8.1f} ms {cpu:8.1f} cpu {size:10,} bytes  {address}", flush=True)


if __name__ == "__main__":
    main()
