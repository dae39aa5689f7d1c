"""What tests of reading do again and again."""

from __future__ import annotations

import json
import time
from typing import Any

import httpx

from tests.web.serving import Site

_HIT = (
    ("market", "El Obeid"), ("hospital", "Nyala"), ("depot", "Goma"), ("bridge", "Taiz"),
    ("school", "Lashkar Gah"),
)  # fmt: skip
TEXTS = tuple(
    f"Shells hit the {what} in {town} on Monday, killing {n} people, the army said."
    for n, (what, town) in enumerate(_HIT, 2)
)


def hand_in(site: Site, *texts: str, wait: float = 0) -> dict[str, Any]:
    body = [{"text": text, "published": "2024-05-14", "outlet": "Nile Wire"} for text in texts]
    answer = site.client().post("/api/v1/reports", params={"wait": wait}, json=body)
    assert answer.status_code in (200, 202), answer.text
    found: dict[str, Any] = answer.json()
    return found


def job_of(site: Site, id_: str) -> dict[str, Any]:
    found: dict[str, Any] = site.client().get(f"/api/v1/jobs/{id_}").json()
    return found


def ended(site: Site, id_: str) -> dict[str, Any]:
    """The job once it has ended."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        job = job_of(site, id_)
        if job["ended"]:
            return job
        time.sleep(0.05)
    raise AssertionError(f"{id_} does not end: {job}")


def watch(client: httpx.Client, id_: str) -> list[tuple[str, dict[str, Any]]]:
    """All events of a job until the stream ends."""
    with client.stream("GET", f"/api/v1/jobs/{id_}/events") as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        lines = [line for line in stream.iter_lines() if line.startswith(("event:", "data:"))]
    names = [line[7:] for line in lines[::2]]
    return list(zip(names, [json.loads(line[6:]) for line in lines[1::2]], strict=True))
