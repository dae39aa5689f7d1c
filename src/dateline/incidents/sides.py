"""Which side of a war a code or an actor stands on."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model import FiledParty

# Sectors that speak and fight for their state.
_STATE = frozenset({"", "GOV", "MIL", "POL", "PMC", "JUD"})
_ARMED = frozenset({"REB", "MIL", "PMC"})
# Sectors that belong to no side of a war.
NEUTRAL = frozenset({"CVL", "MED", "BUS", "NGO", "IGO", "EXP"})


def sector(code: str) -> str:
    """Returns the sector of a code of the coding guide, empty for a bare country."""
    if len(code) == 6:
        return code[3:]
    return code if code in NEUTRAL | _ARMED | {"UNK", "GOV", "POL", "JUD", "PTY"} else ""


def side(party: FiledParty) -> str | None:
    """Returns the side that a party fights or speaks for, None for a party of no side or an unknown one.

    All arms of a state are one side. Armed groups of one country may fight each other, so each group that
    the registry knows is a side of its own; groups that are not named ("rebels") share one.
    """
    code, what = party.code, sector(party.code)
    if not code or what == "UNK" or what in NEUTRAL:
        return None
    if what in _STATE and len(code) in (3, 6):
        return code[:3] if code not in ("GOV", "MIL", "POL", "PMC", "JUD") else party.id or code
    return party.id or code


def sides_of(parties: Iterable[FiledParty]) -> frozenset[str]:
    """Returns the sides of the parties that stand on one."""
    return frozenset(found for party in parties if (found := side(party)))
