"""Runs of which something is killed: the driver in a process of its own, the readers below it.

python -m tests.scale.drill SOURCE OUT ENGINE
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tests.scale.making import job, made
from tests.scale.poisons import PACE, PIDS

ROOT = Path(__file__).parent.parent.parent
# Starting an engine on a busy machine takes half a minute.
_PATIENCE = 180.0


class Driver:
    """A run in a process of its own; `pids` is where its readers say who they are."""

    def __init__(self, source: Path, out: Path, pids: Path, *, engine: str, pace: float = 0.02) -> None:
        self.out, self.pids = out, pids
        pids.mkdir(exist_ok=True)
        paths = os.pathsep.join([str(ROOT), str(ROOT / "src")])
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.scale.drill", str(source), str(out), engine],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": paths, PIDS: str(pids), PACE: str(pace)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )

    def until_parts(self, number: int) -> None:
        """Waits until so many parts are on disk."""
        wait_until(lambda: len(list((self.out / "parts").glob("*.json"))) >= number or self.ended())

    def readers(self) -> list[tuple[int, int]]:
        """The readers that live, each with the process that guards it."""
        told = [(int(path.name), int(path.read_text() or 0)) for path in self.pids.iterdir()]
        return [(pid, guard) for pid, guard in told if Path(f"/proc/{pid}").exists()]

    def ended(self) -> bool:
        return self.process.poll() is not None

    def finish(self) -> None:
        """Waits for the end, which must be a good one."""
        _, said = self.process.communicate(timeout=_PATIENCE)
        assert self.process.returncode == 0, said

    def kill(self) -> None:
        """Kills the driver as the system would, and waits until its readers are gone."""
        self.process.kill()
        self.process.communicate()
        wait_until(lambda: not self.readers())


def wait_until(holds: Callable[[], bool]) -> None:
    """Waits for something that must come."""
    ends = time.monotonic() + _PATIENCE
    while not holds():
        assert time.monotonic() < ends, "it never came"
        time.sleep(0.02)


def kill(pid: int) -> None:
    """Kills a process that may be gone."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


if __name__ == "__main__":
    done = made(sys.argv[1], job(Path(sys.argv[2])), engine=sys.argv[3])
    sys.exit(bool(done.unread))
