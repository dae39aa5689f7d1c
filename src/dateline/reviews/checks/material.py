"""What checks look at, and how they refuse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dateline.errors import ReviewRefused
from dateline.model import Span


@dataclass(frozen=True, slots=True)
class Material:
    """The report's text and the types of the coding guide, each with its codes of other schemes."""

    text: str
    types: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def refused(
    what: str, found: Any, expected: str, cure: str = "correct the value and save again"
) -> ReviewRefused:
    """Returns the error for a value that cannot be taken; `what` names it."""
    return ReviewRefused(f"{what}: {found!r} cannot be taken.", expected=expected, cure=cure)


def mapping(what: str, value: Any, *needed: str) -> dict[str, Any]:
    """Returns the value as an object that has all needed keys."""
    if not isinstance(value, dict):
        raise refused(what, value, "an object")
    lacking = [name for name in needed if name not in value]
    if lacking:
        raise refused(what, value, f"an object with {', '.join(lacking)}")
    return dict(value)


def words(what: str, value: Mapping[str, Any], material: Material) -> dict[str, Any]:
    """Returns `text`, `start` and `end` where they are a slice of the report and not empty.

    Without offsets, the text has to occur in the report; its first place is taken.
    """
    text = value.get("text")
    if not isinstance(text, str) or not text.strip():
        raise refused(what, text, "words copied from the report")
    start, end = value.get("start"), value.get("end")
    if start is None:
        start = material.text.find(text)
        end = start + len(text)
    if not _is_slice(text, start, end, material.text):
        raise refused(
            what,
            text,
            "words that stand in the report character for character",
            "select the words in the report, or copy them from it",
        )
    return {"text": text, "start": start, "end": end}


def _is_slice(text: Any, start: Any, end: Any, whole: str) -> bool:
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(whole):
        return False
    return bool(Span(start, end).of(whole) == text)
