"""An incident that holds other claims than those that a reviewer was shown."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moved:
    """An incident with its claims now: `came` were not shown, `went` were shown and are not in it."""

    incident: str
    claims: tuple[str, ...]
    came: tuple[str, ...]
    went: tuple[str, ...]


def moved(incident: str, *, shown: Collection[str], now: Collection[str]) -> Moved | None:
    """Returns how an incident differs from what was shown of it, None where it does not."""
    before, after = set(shown), set(now)
    if before == after:
        return None
    came = tuple(claim for claim in now if claim not in before)
    went = tuple(claim for claim in dict.fromkeys(shown) if claim not in after)
    return Moved(incident, tuple(now), came, went)
