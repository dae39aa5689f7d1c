"""Fields with few values: those of the coding guide."""

from __future__ import annotations

from typing import Any

from dateline.reviews.checks.material import Material, refused

CHOICES: dict[str, tuple[Any, ...]] = {
    "polarity": ("positive", "negative"),
    "modality": ("actual", "planned", "predicted", "hypothetical"),
    "verification": (None, "unverified", "verified"),
    "background": (False, True),
}


def check_choice(field: str, value: Any, _material: Material) -> Any:
    """Returns one of the values that the field may have."""
    for choice in CHOICES[field]:
        if value == choice and type(value) is type(choice):
            return choice
    known = ", ".join("none" if choice is None else str(choice).lower() for choice in CHOICES[field])
    raise refused(field, value, known)


def check_type(field: str, value: Any, material: Material) -> Any:
    """Returns the type with its codes of other schemes; `value` is its id, or an object that holds it."""
    name = value.get("type") if isinstance(value, dict) else value
    if not isinstance(name, str) or name not in material.types:
        raise refused(field, name, "a type of the coding guide", "choose one from the list of types")
    return {"type": name, **material.types[str(name)]}
