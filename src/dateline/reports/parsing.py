"""Turns what a library raises over broken input into an error with a cure."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from dateline.errors import DatelineError, SourceMalformed

# Parsers written for good input fail over bad input in any of these ways; seen in fuzzing of each format.
_RAISED = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, MemoryError, OSError,
    RuntimeError, TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip


@contextmanager
def parsing(origin: str, what: str, *, cure: str = "") -> Iterator[None]:
    """Raises SourceMalformed where the body fails over `origin`, which should be `what` ("a feed")."""
    try:
        yield
    except DatelineError:
        raise
    except _RAISED as error:
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        raise SourceMalformed(
            f"{origin} cannot be read as {what}: {reason}.",
            expected=f"{what} that keeps to its format",
            cure=cure or "open it in a program of its kind and save it anew",
        ) from error
