"""A claim as people read it: each field with its value, its words and the judgement behind it."""

from dateline.web.telling.entries import Entry, entry_of
from dateline.web.telling.fields import Field, Quote
from dateline.web.telling.saying import said_of

__all__ = ["Entry", "Field", "Quote", "entry_of", "said_of"]
