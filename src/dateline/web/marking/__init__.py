"""The words of a report with the spans of its claims marked in them."""

from dateline.web.marking.claim_marks import marks_of
from dateline.web.marking.excerpts import excerpts
from dateline.web.marking.paragraphs import Paragraph, paragraphs
from dateline.web.marking.segments import Mark, Segment, cut
from dateline.web.marking.steps import Close, Open, Step, Words, steps

__all__ = [
    "Close",
    "Mark",
    "Open",
    "Paragraph",
    "Segment",
    "Step",
    "Words",
    "cut",
    "excerpts",
    "marks_of",
    "paragraphs",
    "steps",
]
