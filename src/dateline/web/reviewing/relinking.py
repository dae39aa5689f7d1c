"""Brings incidents up to date behind decisions, so that nobody waits for it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Lock, Thread

from dateline.errors import DatelineError

_LOG = logging.getLogger("dateline.web")


class Relinker:
    """Runs `link` in one thread of its own; what is asked for meanwhile is one more run, however often."""

    def __init__(self, link: Callable[[], None]) -> None:
        self._link = link
        self._lock = Lock()
        self._wanted = False
        self._thread: Thread | None = None

    def ask(self) -> None:
        """Has incidents brought up to date soon."""
        with self._lock:
            self._wanted = True
            if self._thread is None:
                self._thread = Thread(target=self._run, name="dateline-relinker", daemon=True)
                self._thread.start()

    def wait(self) -> None:
        """Returns when all that was asked for is done."""
        while (thread := self._thread) is not None:
            thread.join()

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._wanted:
                    self._thread = None
                    return
                self._wanted = False
            try:
                self._link()
            except DatelineError as error:
                # Decisions are safe: the next linking takes them into account.
                _LOG.error("incidents are not up to date: %s", error.found)
