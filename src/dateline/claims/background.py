"""Tells background from news."""

from __future__ import annotations

from dateline.model import Document, Judgement, Period

# A claim whose time ends longer before publication than this is background (days; the public form's rule).
_DAYS = 7


def judge_background(document: Document, period: Period | None) -> Judgement[bool]:
    """Returns whether what happened in the period is background to the report."""
    published = document.report.published
    if period is None or published is None:
        return Judgement(value=False, score=0.6, rule="undated", reason="no time to tell it by")
    old = (published - period.end).days > _DAYS
    return Judgement(old, 0.95, "more-than-seven-days-before" if old else "recent")
