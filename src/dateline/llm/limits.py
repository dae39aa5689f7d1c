"""Ends answers that never end: a server that drips or floods would hold a run for ever, or all its memory."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import httpx2

# An answer of 8,192 tokens is 40 KB, in scripts of three bytes a letter some 100.
LARGEST = 4 * 1024 * 1024


class TooLarge(Exception):
    """An answer is larger than any answer to a question of ours."""


class Bounded(httpx2.SyncByteStream):
    """The bytes of a response for at most some seconds; the client's own time-out is one for each read.

    Raises `httpx2.ReadTimeout`, as the client does, or TooLarge.
    """

    def __init__(self, stream: httpx2.SyncByteStream, *, seconds: float) -> None:
        self._stream = stream
        self._end = time.monotonic() + seconds

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for chunk in self._stream:
            size += len(chunk)
            if size > LARGEST:
                raise TooLarge(f"more than {LARGEST:,} bytes")
            if time.monotonic() > self._end:
                raise httpx2.ReadTimeout("the answer did not end")
            yield chunk

    def close(self) -> None:
        """Closes the connection that the bytes come from."""
        self._stream.close()


def client_hooks(*, seconds: float) -> dict[str, list[Callable[..., None]]]:
    """Returns the hooks by which a client of httpx2 bounds every response."""

    def bound(response: httpx2.Response) -> None:
        if isinstance(response.stream, httpx2.SyncByteStream):
            response.stream = Bounded(response.stream, seconds=seconds)

    return {"response": [bound]}
