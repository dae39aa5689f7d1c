"""How a situation report is made and what it cannot say, in two paragraphs."""

from __future__ import annotations

from dateline.brief import phrases
from dateline.brief.materials import Materials

_MADE = """
This report was put together by a program, without a person reviewing it. It read the reports in the
ledger, recorded each claim with its words and its source, and linked claims that agree in place, time,
kind and parties into incidents. An incident is listed if its own days meet the period. The status
follows from who tells it: copies of one text count once, and all speakers of one side count as one
source. Figures are the lowest, the best supported and the highest that sources give; sums add only
incidents that lie wholly within the period, so that running tolls are not added to daily ones. Quotes
are sentences of the reports, with the words that support the claim in bold; only line breaks and
invisible characters were taken out.
"""
_LIMITS = """
Its limits: a program misreads some sentences, and what no report in the ledger says is not here. A drop
in incidents can be a drop in reports: compare the reports read. Incidents that the program failed to
link are counted twice, and a toll that several reports repeat for different places can be added twice:
sums are not a count of people. Points on the map are as exact as the words; what is known by its country
alone has no point. No line on the map says anything on the status of a territory. Not counted, for want
of a date: {undated} of the area.
"""


def method(materials: Materials) -> tuple[str, ...]:
    """Returns the paragraphs."""
    undated = phrases.count(materials.undated, "incident")
    return phrases.clean(_MADE), phrases.clean(_LIMITS.format(undated=undated))
