"""Who says so: attributions of a document, the one over given words, and stances beside them."""

from dateline.claims.attribution.find import find, over
from dateline.claims.attribution.stances import find_stances

__all__ = ["find", "find_stances", "over"]
