"""Tells background from news."""

from __future__ import annotations

from dateline.model import Document, Event, Judgement, Period

# A claim whose time ends longer before publication than this is background (days; the public form's rule).
_DAYS = 7


def judge_background(document: Document, event: Event, period: Period | None) -> Judgement[bool]:  # noqa: ARG001
    """Returns whether the event is background."""
    published = document.report.published
    if period is None or published is None:
        return Judgement(False, 0.6, "undated", "no time to tell it by")
    old = (published - period.end).days > _DAYS
    return Judgement(old, 0.95, "more-than-seven-days-before" if old else "recent")
