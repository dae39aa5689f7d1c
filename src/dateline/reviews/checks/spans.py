"""The words that state the claim."""

from __future__ import annotations

from typing import Any

from dateline.reviews.checks.material import Material, mapping, words


def check_evidence(field: str, value: Any, material: Material) -> Any:
    """Returns the evidence where it is a slice of the report."""
    return words(field, mapping(field, value, "text"), material)
