"""Narrows a period to the part that words before it name: "late", "the end of", "earlier this"."""

from __future__ import annotations

from typing import cast

from dateline.model import Period
from dateline.times.arithmetic import Edge, days, part
from dateline.times.family import Setting


def edge_of(words: str | None, period: Period, setting: Setting) -> Period:
    """Returns the part of the period that the words name, the whole period without words.

    "Earlier this month" runs from its first day to publication, "later this month" from publication to
    its last day; before another period the two words mean early and late.
    """
    if not words:
        return period
    word = " ".join(words.lower().split())
    today = setting.published
    if word in ("earlier", "later") and today is not None and period.start <= today <= period.end:
        return days(period.start, today) if word == "earlier" else days(today, period.end)
    if word in ("earlier", "later") and period.precision in ("week", "month"):
        return period
    return part(period, cast(Edge, setting.words.edges[word]))
