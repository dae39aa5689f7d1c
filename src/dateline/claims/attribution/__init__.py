"""Who says so: attributions of a document, and the one over given words."""

from dateline.claims.attribution.find import find, over

__all__ = ["find", "over"]
