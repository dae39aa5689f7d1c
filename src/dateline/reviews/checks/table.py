"""The table of checks, by field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dateline.reviews.checks.choices import check_choice, check_type
from dateline.reviews.checks.material import Material, refused
from dateline.reviews.checks.parties import check_parties
from dateline.reviews.checks.places import check_place
from dateline.reviews.checks.quantities import check_quantities
from dateline.reviews.checks.spans import check_evidence
from dateline.reviews.checks.times import check_time

CHECKS: dict[str, Callable[[str, Any, Material], Any]] = {
    "type": check_type,
    "polarity": check_choice,
    "modality": check_choice,
    "verification": check_choice,
    "background": check_choice,
    "evidence": check_evidence,
    "actors": check_parties,
    "targets": check_parties,
    "sources": check_parties,
    "place": check_place,
    "time": check_time,
    "quantities": check_quantities,
}


def checked(field: str, value: Any, material: Material) -> Any:
    """Returns a field's value in the form that is kept; raises ReviewRefused where it is not of its kind."""
    if field not in CHECKS:
        raise refused("field", field, ", ".join(CHECKS), "name one of these fields")
    return CHECKS[field](field, value, material)
