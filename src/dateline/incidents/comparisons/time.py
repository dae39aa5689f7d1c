"""Compares when two claims are: by their days, or by the days of their reports where they give none."""

from __future__ import annotations

from dateline.incidents.facts import Facts

# A stretch of more than ten days holds many occurrences: it agrees only with the very same stretch.
WIDE = 10
LEVELS = (
    "same day", "same days", "same stretch", "a day of two", "days overlap", "a day apart",
    "told at the time", "told a day later", "told the same day", "told a day apart", "days not told",
)  # fmt: skip


def compare(a: Facts, b: Facts) -> str | None:
    """Returns how the times agree, None where they cannot be one."""
    if a.first is None or a.last is None:
        return _one_dated(b, a) if b.first is not None else _undated(a, b)
    if b.first is None or b.last is None:
        return _one_dated(a, b)
    if (a.first, a.last) == (b.first, b.last):
        length = a.last - a.first
        return "same day" if length == 0 else "same days" if length <= WIDE else "same stretch"
    if a.last - a.first > WIDE or b.last - b.first > WIDE:
        return None
    gap = max(a.first, b.first) - min(a.last, b.last)
    if gap <= 0:
        return "a day of two" if max(a.last, b.last) - min(a.first, b.first) == 1 else "days overlap"
    return "a day apart" if gap == 1 else None


def _one_dated(dated: Facts, other: Facts) -> str | None:
    if dated.first is None or dated.last is None or other.published is None:
        return "days not told"
    if dated.last - dated.first > WIDE:
        return None
    if dated.first <= other.published <= dated.last:
        return "told at the time"
    return "told a day later" if other.published == dated.last + 1 else None


def _undated(a: Facts, b: Facts) -> str | None:
    if a.published is None or b.published is None:
        return "days not told"
    apart = abs(a.published - b.published)
    if apart == 0:
        return "told the same day"
    return "told a day apart" if apart == 1 else None
