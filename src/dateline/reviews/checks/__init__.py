"""Checks a value that a person gives for a field, against the coding guide and the report's text."""

from dateline.reviews.checks.material import Material
from dateline.reviews.checks.table import checked

__all__ = ["Material", "checked"]
