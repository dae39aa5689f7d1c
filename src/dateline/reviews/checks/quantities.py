"""How many of what."""

from __future__ import annotations

import math
from typing import Any, get_args

from dateline.model.quantity import Counted
from dateline.reviews.checks.material import Material, mapping, refused, words


def check_quantities(field: str, value: Any, material: Material) -> Any:
    """Returns the quantities, each with its words; a bound that the report leaves open is None."""
    if not isinstance(value, list):
        raise refused(field, value, "a list, empty where the report counts nothing")
    return [_quantity(f"{field} {n}", one, material) for n, one in enumerate(value, 1)]


def _quantity(what: str, value: Any, material: Material) -> dict[str, Any]:
    given = mapping(what, value, "what", "low", "high", "text")
    if given["what"] not in get_args(Counted):
        raise refused(f"{what}: what", given["what"], ", ".join(get_args(Counted)))
    low, high = _bound(what, given["low"]), _bound(what, given["high"])
    if low is None and high is None:
        raise refused(what, None, "a number for at least one bound")
    if low is not None and high is not None and low > high:
        raise refused(what, f"{low:g} to {high:g}", "a lower bound that is not above the upper")
    return {"what": given["what"], "low": low, "high": high, **words(what, given, material)}


def _bound(what: str, value: Any) -> float | None:
    if value is None:
        return None
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not math.isfinite(value) or value < 0:
        raise refused(what, value, "a number from 0 on, or none where the bound is open")
    return float(value)
