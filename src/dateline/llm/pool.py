"""Threads that put questions; a run that is stopped does not wait for the answers."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class Pool(Generic[T]):
    """Does tasks on at most `size` daemon threads, in their order.

    The standard library's pool waits at the end of a program for what its threads do, and an answer may
    take `timeout` seconds, several times: Ctrl-C would not be obeyed for half an hour.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._threads = 0
        self._tasks: SimpleQueue[tuple[Future[T], Callable[[], T]] | None] = SimpleQueue()

    def submit(self, task: Callable[[], T]) -> Future[T]:
        """Returns what will hold the result of a task, or what it raised."""
        future: Future[T] = Future()
        self._tasks.put((future, task))
        if self._threads < self._size:
            self._threads += 1
            Thread(target=self._work, name=f"dateline-llm-{self._threads}", daemon=True).start()
        return future

    def close(self) -> None:
        """Drops the tasks that were not begun, and lets the threads end after what they do."""
        with suppress(Empty):
            while True:
                left = self._tasks.get_nowait()
                if left is not None:
                    left[0].cancel()
        for _ in range(self._threads):
            self._tasks.put(None)

    def _work(self) -> None:
        while (given := self._tasks.get()) is not None:
            future, task = given
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = task()
            except BaseException as error:  # noqa: BLE001 - raised again where the result is asked for
                future.set_exception(error)
            else:
                future.set_result(result)
