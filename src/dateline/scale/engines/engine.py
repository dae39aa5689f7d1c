"""What an engine is."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass

from dateline.scale.job import Job
from dateline.scale.parts import Part
from dateline.scale.workers.messages import Outcome


@dataclass(frozen=True, slots=True)
class Engine:
    """A way to run workers.

    `run` takes the job, the parts and the number of workers (None for as many as there are cores) and yields
    what became of each part, in any order. It asks for parts as it can take them.
    """

    name: str
    about: str
    run: Callable[[Job, Iterator[Part], int | None], Generator[Outcome]]
