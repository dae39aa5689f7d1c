"""Watches over one reader: what breaks it twice is set aside, and the rest of the part is read."""

from __future__ import annotations

from collections import Counter

from dateline.errors import WorkerBroken
from dateline.scale.job import Job
from dateline.scale.parts import Part
from dateline.scale.workers.child import Child, Lost
from dateline.scale.workers.messages import At, Outcome, Position, Read, Reject, Unread

# Whoever kills a reader from outside, and a machine that sleeps, strike once; a report strikes each time.
_STRIKES = 2
# Starts in a row that failed: then it is not chance.
_STARTS = 3
# Before the first record of a part.
_NOWHERE: Position = (-1_000_000_000, -1)
_EXPECTED = {
    "time-out": "a report that is read within the time of --timeout",
    "memory": "a report that is read within the memory of --memory",
    "crash": "claims, or none",
}
_CURES = {
    "time-out": "look at it; where it is a report, raise --timeout, remove the part that names it, run again",
    "memory": "look at it; where it is a report, raise --memory, remove the part that names it, run again",
    "crash": "report it with its text; read it again after an upgrade",
}


class Guard:
    """Reads parts in a process of its own, which loads the models once and is started anew when it breaks."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._child: Child | None = None
        self._is_closed = False

    def read(self, part: Part) -> Outcome:
        """Returns what became of the part; raises WorkerBroken where no reader can be started."""
        aside: dict[Position, Reject] = {}
        strikes: Counter[Position] = Counter()
        while True:
            at = At(_NOWHERE, "")
            try:
                for answer in self._ready().read(Read(part, aside)):
                    if not isinstance(answer, At):
                        return answer
                    at = answer
            except Lost as lost:
                self.end()
                strikes[at.position] += 1
                if strikes[at.position] < _STRIKES:
                    continue
                reject = _reject(lost, at.origin or f"part {part.number}")
                free = _free(at.position, aside)
                if free is None:
                    return Unread(part.number, reject)
                aside[free] = reject

    def close(self) -> None:
        """Ends the reader for good, from any thread; the one that reads then stops, and `end` tidies up."""
        self._is_closed = True
        child = self._child
        if child is not None:
            child.kill()

    def end(self) -> None:
        """Ends the reader."""
        if self._child is not None:
            self._child.end()
            self._child = None

    def _ready(self) -> Child:
        reason = "the run was stopped"
        for _ in range(0 if self._is_closed else _STARTS):
            if self._child is None:
                self._child = Child(self._job)
            if self._child.is_ready:
                return self._child
            try:
                self._child.start()
                return self._child
            except Lost as lost:
                reason = lost.reason
                self.end()
        raise WorkerBroken(
            f"No reader could be started: {reason}.",
            expected="a process that loads the models",
            cure="run `dateline read` on one report to see what is missing; more --memory if it is that",
        )


def _reject(lost: Lost, origin: str) -> Reject:
    return Reject(
        origin,
        lost.code,
        f"Reading {origin} broke off twice: {lost.reason}.",
        _EXPECTED[lost.code],
        _CURES[lost.code],
    )


def _free(position: Position, aside: dict[Position, Reject]) -> Position | None:
    """The report where it broke; its whole record where that one is set aside already; then nothing."""
    record = (position[0], -1)
    return next((wanted for wanted in (position, record) if wanted not in aside), None)
