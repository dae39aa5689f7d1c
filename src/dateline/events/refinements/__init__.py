"""Says more exactly what an event is, by its means, its parties and what the report told before."""

from dateline.events.refinements.refine import refine
from dateline.events.refinements.words import Words

__all__ = ["Words", "refine"]
