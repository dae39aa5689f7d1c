"""A claim in one line: what, where, when, according to whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dateline.web.telling.fields import fields_of

_SAID = ("Claim", "Where", "When", "According to")


def said_of(claim: Mapping[str, Any]) -> str:
    """Returns a claim's public form as one line."""
    return "; ".join(
        f"according to {field.value}" if field.name == "According to" else field.value
        for field in fields_of(claim)
        if field.name in _SAID
    )
