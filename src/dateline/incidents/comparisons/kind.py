"""Compares what kind of thing two claims tell of."""

from __future__ import annotations

from dateline.incidents.facts import Facts
from dateline.incidents.kinds import Kinds

LEVELS = ("same kind", "kin", "another kind")


def compare(a: Facts, b: Facts, kinds: Kinds) -> str | None:
    """Returns how the kinds agree, None for kinds that are never one occurrence."""
    if a.kind == b.kind:
        return "same kind"
    if a.group != b.group:
        return None
    return "kin" if (a.kind, b.kind) in kinds.kin else "another kind"
