"""Quantities: numbers and ranges in words and figures, and what they count."""

from __future__ import annotations

from dateline.model import Document, Quantity, QuantityMention


def find(document: Document) -> tuple[QuantityMention, ...]:  # noqa: ARG001
    """Returns the quantity mentions."""
    return ()


def read(document: Document, mention: QuantityMention, *, event_type: str) -> Quantity | None:  # noqa: ARG001
    """Returns what a mention counts."""
    return None
