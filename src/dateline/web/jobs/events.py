"""Progress of a job as server-sent events: first everything, then what changed, until it has ended."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from typing import Any

from starlette.concurrency import run_in_threadpool

from dateline.ledger import Ledger
from dateline.web.jobs.foreman import Foreman
from dateline.web.jobs.progress import progress

# Faster changes are told together: nobody reads more than some four a second.
_LOOK = 0.25
# Proxies close what is silent for a minute.
_HEARTBEAT = 15.0
# Milliseconds after which a browser comes back when the connection was lost.
_RETRY = 2000


async def events(ledger: Ledger, foreman: Foreman, first: dict[str, Any]) -> AsyncIterator[str]:
    """Yields events `progress` (reports that changed, with the totals) and one `end` after the last.

    Each holds all totals, so that a watcher that missed some is right again with the next.
    """
    yield f"retry: {_RETRY}\n\n"
    told: dict[int, dict[str, Any]] = {}
    seen, spoken, now = foreman.version, time.monotonic(), first
    while True:
        changed = [row for row in now["reports"] if told.get(row["number"]) != row]
        told |= {row["number"]: row for row in changed}
        ended = now["ended"] is not None
        yield _event("end" if ended else "progress", {**now, "reports": changed})
        if ended:
            return
        spoken = time.monotonic()
        while foreman.version == seen:
            await asyncio.sleep(_LOOK)
            if foreman.is_stopping:
                return
            if time.monotonic() - spoken > _HEARTBEAT:
                yield ": still here\n\n"
                spoken = time.monotonic()
        await asyncio.sleep(_LOOK)
        seen = foreman.version
        now = await run_in_threadpool(progress, ledger, first["id"])


def _event(name: str, value: dict[str, Any]) -> str:
    return f"event: {name}\ndata: {json.dumps(value)}\n\n"
