"""How a report was read, as JSON values: what is unread, what was left out, where two readers differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from dateline.model import Difference, Span


class _Reading(Protocol):
    @property
    def unread(self) -> Iterable[tuple[Span, str]]: ...
    @property
    def dropped(self) -> Mapping[str, int]: ...
    @property
    def differences(self) -> Iterable[Difference]: ...


def how_read(reading: _Reading) -> dict[str, Any]:
    """Returns the stretches that were not read, what was dropped by reason, and the differences.

    Offsets are code points of the report's text, half-open.
    """
    return {
        "unread": [{"start": s.start, "end": s.end, "reason": why} for s, why in reading.unread],
        "dropped": dict(reading.dropped),
        "differences": [_difference(one) for one in reading.differences],
    }


def _difference(one: Difference) -> dict[str, Any]:
    words = {"text": one.words, "start": one.span.start, "end": one.span.end}
    return {"claim": one.claim, "field": one.field, "words": words, "built-in": one.built_in, "llm": one.llm}
