"""Finds and dates all expressions of time of a report."""

from __future__ import annotations

from dateline.model import Document, TimeMention
from dateline.times.expressions import find_expressions
from dateline.times.ranges import join


def find(document: Document) -> tuple[TimeMention, ...]:
    """Returns the mentions of times in text order; see the room's note on decisions for every form.

    Relative expressions are read against `document.report.published`; without it they are kept with no
    period and the reason. Where a range is stated around an event ("since the war began in 2011") both the
    range and the date inside it are returned, so mentions may overlap.
    """
    return join(document, find_expressions(document))
