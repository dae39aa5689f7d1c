"""Ray: a cluster that RAY_ADDRESS names, or one that is started on this machine for the run.

Ray gives what a cluster needs beyond a pool: it places workers on machines, starts a worker elsewhere when
its process or its machine dies, and gives it its part again.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from itertools import islice
from typing import Any

from dateline.scale.arrow import feature
from dateline.scale.engines.engine import Engine
from dateline.scale.job import Job
from dateline.scale.parts import Part
from dateline.scale.workers.guard import Guard
from dateline.scale.workers.messages import Outcome

# Ray tells its makers of each start, unless it is told not to.
_QUIET = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0"}


def _run(job: Job, parts: Iterator[Part], workers: int | None) -> Generator[Outcome]:
    os.environ.update(_QUIET)
    ray = feature("ray")
    cluster = {} if os.environ.get("RAY_ADDRESS") else {"num_cpus": workers, "include_dashboard": False}
    ray.init(log_to_driver=False, configure_logging=False, **cluster)
    try:
        number = workers or int(ray.cluster_resources().get("CPU", 1))
        # A worker that dies is started again, and its part is read again, however often: a part that
        # breaks its reader is the guard's concern.
        guarded = ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=-1)(Guard)
        pool = feature("ray", "util").ActorPool([guarded.remote(job) for _ in range(number)])
        yield from _as_they_end(pool, parts, number)
    finally:
        ray.shutdown()


def _as_they_end(pool: Any, parts: Iterator[Part], number: int) -> Iterator[Outcome]:
    """Keeps two parts a worker under way, so that none waits for the driver."""
    for part in islice(parts, 2 * number):
        pool.submit(_ask, part)
    while pool.has_next():
        yield pool.get_next_unordered()
        for part in islice(parts, 1):
            pool.submit(_ask, part)


def _ask(guard: Any, part: Part) -> Any:
    return guard.read.remote(part)


ENGINE = Engine("ray", "Ray: a cluster that RAY_ADDRESS names, else one on this machine", _run)
