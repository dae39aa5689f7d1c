"""The two sides of an incident as UCDP orders them: the state first, no direction."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.exports.record import Told
from dateline.exports.sectors import country, is_civil, is_state
from dateline.exports.telling import code_of, names
from dateline.model import FiledParty

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Sides:
    """Who fights whom; a side may be empty: nobody is named."""

    a: tuple[FiledParty, ...]
    b: tuple[FiledParty, ...]

    @property
    def codes(self) -> tuple[frozenset[str], frozenset[str]]:
        """The codes of both sides."""
        return frozenset(p.code for p in self.a), frozenset(p.code for p in self.b)

    @property
    def dyad(self) -> str | None:
        """Both names, None unless both are known."""
        first, second = names(self.a), names(self.b)
        return f"{first} - {second}" if first and second else None


def sides_of(told: Told) -> Sides:
    """Returns the sides: who acts and who is acted upon, turned round where only the second is a state."""
    actors, targets = told.incident.actors, told.incident.targets
    turned = _has_state(targets) and not _has_state(actors) and not _are_civil(targets)
    return Sides(targets, actors) if turned else Sides(actors, targets)


def type_of_violence(told: Told) -> int | None:
    """Returns UCDP's type where the parties tell it, None where they do not.

    3 one-sided: civilians are the only target, or the type says so; 1 state-based: a state is a party;
    2 non-state: both sides are named and neither is a state.
    """
    actors, targets = told.incident.actors, told.incident.targets
    if _are_civil(targets) or code_of(told, "ucdp") == ONE_SIDED:
        return ONE_SIDED
    if _has_state((*actors, *targets)):
        return STATE_BASED
    return NON_STATE if actors and targets and _are_known((*actors, *targets)) else None


def state_of(parties: tuple[FiledParty, ...]) -> str | None:
    """Returns the ISO 3166-1 alpha-3 country of the first state among the parties."""
    return next((country(p.code) for p in parties if is_state(p.code) and country(p.code)), None)


def _has_state(parties: tuple[FiledParty, ...]) -> bool:
    return any(is_state(party.code) for party in parties)


def _are_civil(parties: tuple[FiledParty, ...]) -> bool:
    return bool(parties) and all(is_civil(party.code) for party in parties)


def _are_known(parties: tuple[FiledParty, ...]) -> bool:
    return all(party.code and not party.code.endswith("UNK") for party in parties)
