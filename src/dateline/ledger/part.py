"""What the parts of a ledger share: its connections, and each change in one transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

import sqlalchemy as sa

Connecting = Callable[[], AbstractContextManager[sa.Connection]]


class Part:
    """A part of a ledger with a concern of its own: accounts, reviews, the queue, exports."""

    def __init__(self, reads: Connecting, writes: Connecting, clock: Callable[[], dt.datetime]) -> None:
        self._reads, self._writes, self._clock = reads, writes, clock
