"""Who is whose enemy: wars between two states, by date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from dateline.errors import KnowledgeError

# Words for an adversary; the second kind names the side that holds the other's land.
ENEMY = frozenset({"enemy", "foe", "adversary"})
OCCUPIER = frozenset({"occupier", "invader", "aggressor", "occupant"})


@dataclass(frozen=True, slots=True)
class War:
    """Two sides (ISO3) at war from one date to another, both inclusive; an open end is None."""

    sides: tuple[str, str]
    since: dt.date
    until: dt.date | None
    occupier: str | None

    def holds_on(self, day: dt.date | None) -> bool:
        """Says whether the war is on at a date; an unknown date does not exclude it."""
        return day is None or (self.since <= day and (self.until is None or day <= self.until))


def read_wars(path: Traversable) -> tuple[War, ...]:
    """Returns the wars of a file; raises KnowledgeError with the line that is malformed."""
    wars: list[War] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        try:
            one, other, since, until, occupier = line.split("\t")
            end = dt.date.fromisoformat(until) if until else None
            wars.append(War((one, other), dt.date.fromisoformat(since), end, occupier or None))
        except ValueError as error:
            raise KnowledgeError(
                f"{path.name}:{number}: {line!r}", expected="5 columns parted by tabs"
            ) from error
    return tuple(wars)


def adversary(wars: tuple[War, ...], word: str, side: str | None, day: dt.date | None) -> str | None:
    """Returns the country (ISO3) that a word for an adversary means to a side, None if no war tells it."""
    for war in wars:
        if side not in war.sides or not war.holds_on(day):
            continue
        if word in OCCUPIER and war.occupier:
            return war.occupier
        return war.sides[1] if war.sides[0] == side else war.sides[0]
    return None
