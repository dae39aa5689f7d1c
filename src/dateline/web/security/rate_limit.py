"""Slows down who guesses passwords: by address and by name, in memory, of bounded size."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from dateline.web.refusals import TooManyTries

# Wrong passwords within the window; a person who mistypes needs five or so.
PER_NAME = 10
# A newsroom may share one address.
PER_ADDRESS = 30
WINDOW = 15 * 60.0
# Keys kept in mind, some 2 MB; the oldest is forgotten first.
_MOST_KEYS = 10_000


class RateLimit:
    """Counts wrong passwords; a right one forgives its name, not its address."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failed: OrderedDict[tuple[str, str], list[float]] = OrderedDict()
        self._lock = Lock()

    def check(self, *, name: str, address: str) -> None:
        """Raises TooManyTries, with how long to wait, where name or address has used up its tries."""
        with self._lock:
            waits = [self._wait(key, most) for key, most in _keys(name, address)]
        if max(waits) > 0:
            raise TooManyTries(max(waits))

    def fail(self, *, name: str, address: str) -> None:
        """Counts a wrong password."""
        with self._lock:
            for key, most in _keys(name, address):
                tries = [*self._recent(key), self._clock()]
                self._failed[key] = tries[-most:]
                self._failed.move_to_end(key)
            while len(self._failed) > _MOST_KEYS:
                self._failed.popitem(last=False)

    def forgive(self, *, name: str) -> None:
        """Forgets the wrong passwords of a name that has given the right one."""
        with self._lock:
            self._failed.pop(("name", name), None)

    def __len__(self) -> int:
        return len(self._failed)

    def _recent(self, key: tuple[str, str]) -> list[float]:
        since = self._clock() - WINDOW
        return [at for at in self._failed.get(key, ()) if at > since]

    def _wait(self, key: tuple[str, str], most: int) -> float:
        tries = self._recent(key)
        return tries[0] + WINDOW - self._clock() if len(tries) >= most else 0.0


def _keys(name: str, address: str) -> tuple[tuple[tuple[str, str], int], ...]:
    return (("name", name[:100]), PER_NAME), (("address", address), PER_ADDRESS)
